package vn.motcua.local.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Reads the few fields of OTLP's protobuf (opentelemetry-proto, trace/v1) that a page shows; whatever else a message holds is passed over. */
final class Spans {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private Spans() {}

    /**
     * One span.
     *
     * @param parent empty at the beginning of a trace
     * @param begin nanoseconds since 1970
     * @param failed whether its status is an error
     */
    record Span(
            String trace,
            String id,
            String parent,
            String service,
            String name,
            long begin,
            long end,
            boolean failed) {}

    /**
     * The spans of an export request.
     *
     * @throws IllegalArgumentException when it is not one
     */
    static List<Span> of(byte[] request) {
        List<Span> spans = new ArrayList<>();
        each(ByteBuffer.wrap(request), field -> {
            if (field.number == 1) {
                ofResource(field.bytes(), spans);
            }
        });
        return spans;
    }

    private static void ofResource(ByteBuffer message, List<Span> spans) {
        String[] service = {""};
        List<ByteBuffer> scopes = new ArrayList<>();
        each(message, field -> {
            if (field.number == 1) {
                each(field.bytes(), attribute -> {
                    if (attribute.number == 1) {
                        serviceName(attribute.bytes(), service);
                    }
                });
            } else if (field.number == 2) {
                scopes.add(field.bytes());
            }
        });
        scopes.forEach(scope -> each(scope, field -> {
            if (field.number == 2) {
                spans.add(span(field.bytes(), service[0]));
            }
        }));
    }

    private static void serviceName(ByteBuffer keyValue, String[] service) {
        String[] key = {""};
        each(keyValue, field -> {
            if (field.number == 1) {
                key[0] = text(field.bytes());
            } else if (field.number == 2 && key[0].equals("service.name")) {
                each(field.bytes(), value -> {
                    if (value.number == 1) {
                        service[0] = text(value.bytes());
                    }
                });
            }
        });
    }

    private static Span span(ByteBuffer message, String service) {
        String[] texts = {"", "", "", ""};
        long[] times = {0, 0};
        boolean[] failed = {false};
        each(message, field -> {
            switch (field.number) {
                case 1 -> texts[0] = hex(field.bytes());
                case 2 -> texts[1] = hex(field.bytes());
                case 4 -> texts[2] = hex(field.bytes());
                case 5 -> texts[3] = text(field.bytes());
                case 7 -> times[0] = field.value;
                case 8 -> times[1] = field.value;
                case 15 ->
                    each(field.bytes(), status -> {
                        failed[0] |= status.number == 3 && status.value == 2;
                    });
                default -> {
                    // Not shown.
                }
            }
        });
        return new Span(texts[0], texts[1], texts[2], service, texts[3], times[0], times[1], failed[0]);
    }

    /** A field: a number, or bytes. */
    private record Field(int number, long value, ByteBuffer content) {
        ByteBuffer bytes() {
            return content.duplicate();
        }
    }

    private static void each(ByteBuffer message, Consumer<Field> visitor) {
        ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (in.hasRemaining()) {
                long tag = varint(in);
                int number = (int) (tag >>> 3);
                switch ((int) (tag & 7)) {
                    case VARINT -> visitor.accept(new Field(number, varint(in), ByteBuffer.allocate(0)));
                    case FIXED64 -> visitor.accept(new Field(number, in.getLong(), ByteBuffer.allocate(0)));
                    case FIXED32 -> visitor.accept(new Field(number, in.getInt(), ByteBuffer.allocate(0)));
                    case BYTES -> {
                        int length = Math.toIntExact(varint(in));
                        visitor.accept(new Field(number, 0, in.slice(in.position(), length)));
                        in.position(in.position() + length);
                    }
                    default -> throw new IllegalArgumentException("no protobuf");
                }
            }
        } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException cut) {
            throw new IllegalArgumentException("no protobuf", cut);
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("no protobuf");
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
