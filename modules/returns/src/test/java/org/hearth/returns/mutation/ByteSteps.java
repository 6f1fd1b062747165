package org.hearth.returns.mutation;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearth.returns.mutation.Draft.Raw;

/** What happens to files on their way. */
final class ByteSteps {
    private ByteSteps() {}

    interface Step {
        void on(Draft draft, Raw file, Random dice);
    }

    static final List<Step> ALL = List.of(
            ByteSteps::flipped,
            ByteSteps::flipped,
            ByteSteps::overwritten,
            ByteSteps::cutOff,
            ByteSteps::partLost,
            ByteSteps::partDoubled,
            ByteSteps::noiseBetween,
            ByteSteps::quotationMark,
            ByteSteps::quotationMark,
            ByteSteps::lineEndsMixed,
            ByteSteps::partsExchanged,
            ByteSteps::zeros,
            ByteSteps::anotherKind);

    private static void tell(Draft draft, Raw file, String words, Object... about) {
        draft.told.add(file.name + ": " + words.formatted(about));
    }

    private static int at(byte[] bytes, Random dice) {
        return bytes.length == 0 ? 0 : dice.nextInt(bytes.length);
    }

    private static void flipped(Draft draft, Raw file, Random dice) {
        int times = 1 + dice.nextInt(4);
        byte[] bytes = file.bytes.clone();
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes[at(bytes, dice)] ^= (byte) (1 << dice.nextInt(8));
        }
        file.becomes(bytes);
        tell(draft, file, "%d bits are flipped", times);
    }

    private static void overwritten(Draft draft, Raw file, Random dice) {
        byte[] bytes = file.bytes.clone();
        int from = at(bytes, dice);
        int to = Math.min(bytes.length, from + 1 + dice.nextInt(20));
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) dice.nextInt(256);
        }
        file.becomes(bytes);
        tell(draft, file, "bytes %d to %d are written over", from, to);
    }

    private static void cutOff(Draft draft, Raw file, Random dice) {
        int at = at(file.bytes, dice);
        file.becomes(Arrays.copyOf(file.bytes, at));
        tell(draft, file, "it is cut off after %d bytes", at);
    }

    private static void partLost(Draft draft, Raw file, Random dice) {
        int from = at(file.bytes, dice);
        int to = Math.min(file.bytes.length, from + 1 + dice.nextInt(300));
        splice(file, from, to, new byte[0]);
        tell(draft, file, "bytes %d to %d are lost", from, to);
    }

    private static void partDoubled(Draft draft, Raw file, Random dice) {
        int from = at(file.bytes, dice);
        int to = Math.min(file.bytes.length, from + 1 + dice.nextInt(300));
        splice(file, to, to, Arrays.copyOfRange(file.bytes, from, to));
        tell(draft, file, "bytes %d to %d are there twice", from, to);
    }

    private static void noiseBetween(Draft draft, Raw file, Random dice) {
        byte[] noise = new byte[1 + dice.nextInt(dice.nextInt(10) == 0 ? 20_000 : 40)];
        dice.nextBytes(noise);
        int at = at(file.bytes, dice);
        splice(file, at, at, noise);
        tell(draft, file, "%d bytes of noise stand at %d", noise.length, at);
    }

    private static void quotationMark(Draft draft, Raw file, Random dice) {
        int at = at(file.bytes, dice);
        splice(file, at, at, new byte[] {'"'});
        tell(draft, file, "a quotation mark stands at %d", at);
    }

    private static void lineEndsMixed(Draft draft, Raw file, Random dice) {
        byte[] bytes = file.bytes.clone();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && dice.nextInt(3) == 0) {
                bytes[i] = '\r';
            }
        }
        file.becomes(bytes);
        tell(draft, file, "its line ends are mixed");
    }

    private static void partsExchanged(Draft draft, Raw file, Random dice) {
        int at = at(file.bytes, dice);
        byte[] head = Arrays.copyOf(file.bytes, at);
        splice(file, 0, at, new byte[0]);
        splice(file, file.bytes.length, file.bytes.length, head);
        tell(draft, file, "its first %d bytes stand at the end", at);
    }

    private static void zeros(Draft draft, Raw file, Random dice) {
        int at = at(file.bytes, dice);
        splice(file, at, at, new byte[1 + dice.nextInt(50)]);
        tell(draft, file, "zero bytes stand at %d", at);
    }

    private static void anotherKind(Draft draft, Raw file, Random dice) {
        List<byte[]> starts = List.of(
                new byte[] {'%', 'P', 'D', 'F', '-'},
                new byte[] {'P', 'K', 3, 4},
                new byte[] {'P', 'K', 5, 6},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                new byte[] {0x1F, (byte) 0x8B, 8},
                new byte[] {(byte) 0xFE, (byte) 0xFF},
                new byte[] {'<', 0},
                new byte[] {0, '<'},
                "<html><body>".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '<'});
        splice(file, 0, 0, starts.get(dice.nextInt(starts.size())));
        tell(draft, file, "it begins as a file of another kind");
    }

    static void splice(Raw file, int from, int to, byte[] with) {
        var spliced = new ByteArrayOutputStream();
        spliced.write(file.bytes, 0, from);
        spliced.writeBytes(with);
        spliced.write(file.bytes, to, file.bytes.length - to);
        file.becomes(spliced.toByteArray());
    }
}
