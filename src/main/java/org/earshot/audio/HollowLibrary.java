package org.earshot.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Empty shared libraries (ELF, 64 bit) in place of those for screens and sound cards that the ffmpeg executable is
 * linked with and a decoding child never calls. A server has none of them, and loading them takes longer than decoding.
 */
final class HollowLibrary {

    private static final List<String> NAMES =
            List.of("libxcb.so.1", "libxcb-shm.so.0", "libasound.so.2", "libpulse.so.0");

    private static final int READ_WRITE = 6;
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int SEGMENTS = 3;
    private static final int LOAD = 1;
    private static final int DYNAMIC_SECTION = 2;

    /** Without it the loader would ask for a stack that can be executed. */
    private static final int PLAIN_STACK = 0x6474E551;

    private static final int DYNAMIC = HEADER + SEGMENTS * PROGRAM_HEADER;
    private static final int DYNAMIC_ENTRIES = 7;
    private static final int SYMBOLS = DYNAMIC + DYNAMIC_ENTRIES * 16;
    private static final int SYMBOL = 24;
    private static final int HASH = SYMBOLS + SYMBOL;
    private static final int STRINGS = HASH + 16;

    private HollowLibrary() {}

    static void writeAll(Path directory) throws IOException {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        for (var name : NAMES) {
            Files.write(directory.resolve(name), image(name, arm ? 183 : 62));
        }
    }

    /** System V ABI, chapters 4 and 5: one loadable segment with a dynamic section that has a name and no symbol. */
    private static byte[] image(String name, int machine) {
        var soname = ("\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
        int size = STRINGS + soname.length;
        var elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        elf.putShort((short) 3).putShort((short) machine).putInt(1).putLong(0);
        elf.putLong(HEADER).putLong(0).putInt(0).putShort((short) HEADER);
        elf.putShort((short) PROGRAM_HEADER)
                .putShort((short) SEGMENTS)
                .putShort((short) 64)
                .putInt(0);
        segment(elf, LOAD, 0, size, 0x10000);
        segment(elf, DYNAMIC_SECTION, DYNAMIC, DYNAMIC_ENTRIES * 16, 8);
        segment(elf, PLAIN_STACK, 0, 0, 16);
        elf.putLong(14).putLong(1);
        elf.putLong(4).putLong(HASH);
        elf.putLong(5).putLong(STRINGS);
        elf.putLong(10).putLong(soname.length);
        elf.putLong(6).putLong(SYMBOLS);
        elf.putLong(11).putLong(SYMBOL);
        elf.putLong(0).putLong(0);
        elf.put(new byte[SYMBOL]);
        elf.putInt(1).putInt(1).putInt(0).putInt(0);
        elf.put(soname);
        return elf.array();
    }

    private static void segment(ByteBuffer elf, int type, long offset, long size, long alignment) {
        elf.putInt(type).putInt(READ_WRITE).putLong(offset).putLong(offset).putLong(offset);
        elf.putLong(size).putLong(size).putLong(alignment);
    }
}
