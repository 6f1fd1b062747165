package org.hearth.returns.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The questions that putting the years together left, and what a person answers: that the record is right as it stands, or
 * that a proposal is accepted. Nothing is put right by itself or for many children at once. Of every list and page only
 * the questions about children whose record the present person may correct.
 */
public interface Repairs {

    /** The choice that leaves the record as it is. */
    String LEAVE = "leave";

    int LONGEST_WHY = 1000;

    /**
     * Each {@code null} for every one.
     *
     * @param child the whole of the council's number
     */
    record Filter(Question.Kind kind, AskedQuestion.State state, String child) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    /**
     * What the person gives of what a proposal asks for.
     *
     * @param endedOn   the day on which care ended, not counted; {@code null} when not given
     * @param endReason REC; {@code null} when not given
     */
    record Given(LocalDate endedOn, String endReason) {
        public static final Given NOTHING = new Given(null, null);
    }

    /** By child, in the order of kinds. @param page from 1 */
    Part<AskedQuestion> list(Filter wanted, int page, int size);

    /**
     * One way to settle a question, in short.
     *
     * @param corrections what would be put right
     * @param days        in care that are held, now and then; {@code null} where that cannot be told before the person gives
     *                    what is asked for, or where they stay the same
     */
    record Way(String choice, String title, List<Proposal.Correction> corrections, String days) {
        public Way {
            corrections = List.copyOf(corrections);
        }
    }

    /** What each way to settle those questions of a list would change, by question; those that are answered are left out. */
    Map<UUID, List<Way>> ways(List<AskedQuestion> questions);

    /** How many there are of each kind in the state, {@code null} for every state; kinds of which none is are left out. */
    Map<Question.Kind, Integer> byKind(AskedQuestion.State state);

    /** Empty for one that is not asked, or about a child who is not this person's. */
    Optional<AskedQuestion> find(UUID question);

    /** Those about one child that nobody has answered; whoever asks has seen to it that this person may see the child. */
    List<AskedQuestion> openAbout(String child);

    /** The question with its proposals and what each would change, from the record as it is known now. */
    Optional<RepairCase> look(UUID question, Given given);

    /** Answers given so far, the newest first. */
    List<AskedQuestion.Answer> answers(UUID question);

    /**
     * Answers the question: leaves the record as it is, or accepts a proposal, which is then a correction by the present
     * person in the same transaction. The answer holds until the rows change that the question is about. The same answer
     * by the same person again changes nothing.
     *
     * @param choice {@link #LEAVE} or a proposal's key
     * @param stamp  of the case that the person saw
     * @param why    up to {@link #LONGEST_WHY} letters
     * @throws org.hearth.platform.api.RuleBroken if there is no reason, no such proposal, something it asks for is not
     *     given, the answer is another by now, or the correction cannot be
     * @throws CaseChanged if the record is another by now
     */
    Optional<AskedQuestion> answer(UUID question, String choice, String stamp, Given given, String why);

    /**
     * The answer holds no longer: the question is open again. What was put right stays so.
     *
     * @return false when there is no such question
     */
    boolean askAgain(UUID question);
}
