"""Binary forms shared by the generated files. All integers are little-endian."""

import struct

BLOCK = 128
CODE_POINTS = 0x110000


def two_level(entries):
    """Pack {code point: UInt32} as an index of UInt16 block numbers and blocks of 128 UInt32.

    Blocks with the same content are stored once; a code point without an entry reads as 0.
    """
    blocks = {}
    index = []
    for start in range(0, CODE_POINTS, BLOCK):
        block = tuple(entries.get(start + offset, 0) for offset in range(BLOCK))
        index.append(blocks.setdefault(block, len(blocks)))
    packed_index = struct.pack(f"<{len(index)}H", *index)
    packed_blocks = b"".join(struct.pack(f"<{BLOCK}I", *block) for block in blocks)
    return packed_index, packed_blocks


def sections(parts):
    """Concatenate byte strings behind a table of (offset, length), each aligned to 8 bytes."""
    header = struct.calcsize("<I") * 2 * len(parts)
    header += -header % 8
    table, body = b"", b""
    for part in parts:
        table += struct.pack("<II", header + len(body), len(part))
        body += part + b"\0" * (-len(part) % 8)
    return table.ljust(header, b"\0") + body
