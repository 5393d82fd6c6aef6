"""Two records of one institution, partner or person become one.

`relations` says of every table that points at such a record what becomes of its rows; `moving`
does it and writes down what it did; `choices` are the record's own fields, of which one side's
stays; `keeping` refreshes what lists repeat; `suspects` finds records that look like the same;
`leading` leads an address of the record that went to the one that stayed.
"""
