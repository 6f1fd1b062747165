package org.hearth.platform.pages;

import jakarta.el.MethodExpression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearth.platform.api.pages.Choice;
import org.hearth.platform.api.pages.Days;
import org.hearth.platform.api.pages.Pages;

/**
 * What the page components ask while they draw themselves: their name, what stands in them, their error, what describes
 * them. A component with a {@code name} is plain HTML for a get form; one without belongs to a Faces form and takes
 * its client id as name.
 */
@Named("gov")
@ApplicationScoped
public class GovUk {
    private static final Pattern OF_ANY_FIELD = Pattern.compile(
            "^This holds |^The date needs |^The month \"|^The year .* has not |is not a real date\\.|is not a whole number\\.|is a larger number than can be meant\\.");

    /** One drawn choice. */
    public record Item(
            String id,
            String value,
            String text,
            String hint,
            String hintId,
            String divider,
            boolean on,
            boolean disabled) {}

    /** One line of the error summary. */
    public record Problem(String href, String text) {}

    /** One step of a pagination; {@code number} 0 is the gap. */
    public record Step(int number, String href, boolean current) {}

    public String name(UIComponent cc) {
        String name = attribute(cc, "name");
        return name == null ? cc.getClientId() : name;
    }

    public String id(UIComponent cc) {
        String id = attribute(cc, "htmlId");
        return id == null ? name(cc) : id;
    }

    public String error(UIComponent cc) {
        String given = attribute(cc, "error");
        if (given != null) {
            return given;
        }
        var context = FacesContext.getCurrentInstance();
        for (String client : List.of(name(cc), cc.getClientId(), cc.getClientId() + ":field")) {
            for (FacesMessage message : context.getMessageList(client)) {
                return shown(message);
            }
        }
        return null;
    }

    /** The ids of hint and error, for {@code aria-describedby}. */
    public String describedBy(UIComponent cc) {
        var ids = new ArrayList<String>();
        ids.add(attribute(cc, "describedBy"));
        ids.add(attribute(cc, "hint") == null ? null : id(cc) + "-hint");
        ids.add(error(cc) == null ? null : id(cc) + "-error");
        ids.removeIf(Objects::isNull);
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** What stands in the box: what was typed when that was refused, else the value. */
    public String text(UIComponent cc) {
        Object now = now(cc);
        return now == null ? null : now.toString();
    }

    /** One of the three boxes of a date. */
    public String box(UIComponent cc, String part) {
        Object now = now(cc);
        if (now instanceof String[] typed) {
            return typed[List.of("day", "month", "year").indexOf(part)];
        }
        String name = attribute(cc, "name");
        if (name != null) {
            String sent = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get(name + "-" + part);
            if (sent != null) {
                return sent;
            }
        }
        if (now instanceof LocalDate day) {
            return switch (part) {
                case "day" -> String.valueOf(day.getDayOfMonth());
                case "month" -> String.valueOf(day.getMonthValue());
                default -> String.valueOf(day.getYear());
            };
        }
        return null;
    }

    /** The choices as drawn; {@code items} may be {@link Choice}s, a map of value to text, or maps with those keys. */
    public List<Item> items(UIComponent cc) {
        Object given = cc.getAttributes().get("items");
        Collection<?> all = given instanceof Map<?, ?> map
                ? map.entrySet()
                : given instanceof Collection<?> list
                        ? list
                        : given == null ? List.of() : Arrays.asList((Object[]) given);
        String id = id(cc);
        Object now = now(cc);
        var items = new ArrayList<Item>();
        int index = 0;
        for (Object each : all) {
            index++;
            if (each != null) {
                items.add(item(now, each, index == 1 ? id : id + "-" + index));
            }
        }
        return items;
    }

    /** A message that nobody says has been shown is written to the log, where what a form says of a child must not stand. */
    private static String shown(FacesMessage message) {
        message.rendered();
        return message.getSummary();
    }

    /** The lines of the error summary, in the order they were found; the same words about the same field stand once. */
    public List<Problem> problems() {
        var context = FacesContext.getCurrentInstance();
        var problems = new LinkedHashSet<Problem>();
        for (var clients = context.getClientIdsWithMessages(); clients.hasNext(); ) {
            String client = clients.next();
            for (FacesMessage message : context.getMessageList(client)) {
                problems.add(new Problem(
                        client == null ? null : "#" + target(context, client),
                        named(label(context, client), shown(message))));
            }
        }
        return List.copyOf(problems);
    }

    private static String label(FacesContext context, String client) {
        UIComponent component = client == null ? null : context.getViewRoot().findComponent(component(client));
        return component == null ? null : attribute(component, "label");
    }

    /** What is said alike of any field has its label before it: in the summary it stands away from it. */
    static String named(String label, String message) {
        return label == null || !OF_ANY_FIELD.matcher(message).find()
                ? message
                : "%s: %s".formatted(label.replace(" (optional)", ""), message);
    }

    /** The message left by the page before, once. */
    public String said() {
        var context = FacesContext.getCurrentInstance().getExternalContext();
        // a component asks more than once while it is drawn
        return (String) context.getRequestMap()
                .computeIfAbsent(Pages.SAID, said -> context.getSessionMap().remove(said));
    }

    /** What was written for an attribute named {@code action}, which Faces takes for a method of a bean. */
    public String literal(Object attribute) {
        return attribute instanceof MethodExpression method ? method.getExpressionString() : (String) attribute;
    }

    public String newToken() {
        return UUID.randomUUID().toString();
    }

    /** In thousands as people read them: 142,924. */
    public String number(Number number) {
        return number == null ? "" : "%,d".formatted(number.longValue());
    }

    public String day(LocalDate day) {
        return Days.inWords(day);
    }

    /** First, last, the present page and two neighbours to each side; a gap where some are left out. */
    public List<Step> steps(int page, int pages, String href) {
        var steps = new ArrayList<Step>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 2) {
                if (number - last > 1) {
                    steps.add(new Step(0, null, false));
                }
                steps.add(new Step(number, href(href, number), number == page));
                last = number;
            }
        }
        return steps;
    }

    /** @param href the list's address with its filters; {@code {page}} in it is replaced, else {@code page=} is added */
    public String href(String href, int page) {
        if (href.contains("{page}")) {
            return href.replace("{page}", String.valueOf(page));
        }
        return href + (href.contains("?") ? "&" : "?") + "page=" + page;
    }

    private static String target(FacesContext context, String client) {
        String id = component(client);
        UIComponent component = context.getViewRoot().findComponent(id);
        boolean boxes = component != null && component.getAttributes().get("boxes") != null;
        return boxes ? id + "-day" : id;
    }

    private static String component(String client) {
        return client.endsWith(":field") ? client.substring(0, client.length() - 6) : client;
    }

    private static Item item(Object now, Object each, String id) {
        if (each instanceof Choice choice) {
            return item(now, id, choice.value(), choice.text(), choice.hint(), null, null, false);
        }
        if (each instanceof Map.Entry<?, ?> entry) {
            return item(
                    now, id, String.valueOf(entry.getKey()), String.valueOf(entry.getValue()), null, null, null, false);
        }
        if (each instanceof Map<?, ?> map) {
            Object hint = map.get("hint") instanceof Map<?, ?> inner ? inner.get("text") : map.get("hint");
            return item(
                    now,
                    map.get("id") == null ? id : map.get("id").toString(),
                    map.get("value") == null ? null : map.get("value").toString(),
                    string(map.get("text")),
                    string(hint),
                    string(map.get("divider")),
                    map.get("checked") == null ? map.get("selected") : map.get("checked"),
                    Boolean.TRUE.equals(map.get("disabled")));
        }
        return item(now, id, each.toString(), each.toString(), null, null, null, false);
    }

    private static Item item(
            Object now,
            String id,
            String value,
            String text,
            String hint,
            String divider,
            Object given,
            boolean disabled) {
        boolean on = given == null ? isOn(now, value == null ? text : value) : Boolean.parseBoolean(given.toString());
        return new Item(id, value, text, hint, id + "-item-hint", divider, on, disabled);
    }

    private static boolean isOn(Object now, String value) {
        if (now == null || value == null) {
            return false;
        }
        if (now instanceof Collection<?> many) {
            return many.stream().anyMatch(each -> value.equals(string(each)));
        }
        if (now instanceof Object[] many) {
            return Arrays.stream(many).anyMatch(each -> value.equals(string(each)));
        }
        return value.equals(now.toString());
    }

    private static Object now(UIComponent cc) {
        if (attribute(cc, "name") == null && cc.findComponent("field") instanceof UIInput field) {
            return field.getSubmittedValue() == null ? field.getValue() : field.getSubmittedValue();
        }
        return cc.getAttributes().get("value");
    }

    private static String attribute(UIComponent cc, String name) {
        return string(cc.getAttributes().get(name));
    }

    private static String string(Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
