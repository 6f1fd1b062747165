// Warns five minutes before the session ends. Pages work without this: the footer says the same from the start.
(function () {
  'use strict';
  var warning = document.getElementById('session-ending');
  if (!warning) { return; }
  var timer;
  function wait() {
    clearTimeout(timer);
    warning.hidden = true;
    timer = setTimeout(function () { warning.hidden = false; }, 25 * 60 * 1000);
  }
  warning.querySelector('button').addEventListener('click', function () {
    fetch(warning.getAttribute('data-stay'), { method: 'HEAD', credentials: 'same-origin', redirect: 'error' })
      .then(wait, function () { location.reload(); });
  });
  wait();
}());
