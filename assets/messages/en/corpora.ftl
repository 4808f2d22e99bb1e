source-damaged-pasted = { $places ->
    [one] One place in this text is damaged.
   *[other] { NUMBER($places) } places in this text are damaged.
} That happened before it was copied. Its file, uploaded, may be read in the right encoding.
