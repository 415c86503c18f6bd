# Sets the table of word relations into the program as it is on disk, so that
# it is mapped with it and never copied.
    .section .rodata
    .balign 64
    .globl attest_word_table
    .hidden attest_word_table
attest_word_table:
    .incbin "word_table.bin"
    .section .note.GNU-stack,"",%progbits
