"""Handing over what a colleague looks after, in one act that is kept and can be taken back."""
