"""Verbs that concern several rooms at once."""

from comity.dossier.use_cases.merge_records import CannotMerge, merge_records
from comity.dossier.use_cases.say_different import say_different
from comity.dossier.use_cases.undo_merge import CannotUndo, undo_merge

__all__ = ["CannotMerge", "CannotUndo", "merge_records", "say_different", "undo_merge"]
