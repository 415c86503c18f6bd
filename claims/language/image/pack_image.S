# Sets the compiled packs into the program as they are on disk, so that they are
# mapped with it and never copied.
    .section .rodata
    .balign 64
    .globl attest_pack_image
    .hidden attest_pack_image
    .globl attest_pack_image_end
    .hidden attest_pack_image_end
attest_pack_image:
    .incbin "packs.image"
attest_pack_image_end:
    .section .note.GNU-stack,"",%progbits
