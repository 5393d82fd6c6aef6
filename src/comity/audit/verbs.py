"""What was done, as a reader of the history sees it: 'Pavel Orlov changed'."""

from django.utils.translation import pgettext, pgettext_lazy

# By the first word of a verb: 'edit_entry' and 'edit_person' both changed the record at hand.
WORDS = {
    "add": pgettext_lazy("history", "added this"),
    "add_app": pgettext_lazy("history", "set up an app for codes"),
    "add_passkey": pgettext_lazy("history", "set up a passkey"),
    "agree": pgettext_lazy("history", "added this"),
    "answer": pgettext_lazy("history", "answered"),
    "attach": pgettext_lazy("history", "put a file here"),
    "change": pgettext_lazy("history", "changed"),
    "choose": pgettext_lazy("history", "chose"),
    "choose_password": pgettext_lazy("history", "chose a new password"),
    "cite": pgettext_lazy("history", "tied this to the words of a source"),
    "decide": pgettext_lazy("history", "decided about the answer"),
    "delete": pgettext_lazy("history", "deleted this"),
    "detach": pgettext_lazy("history", "took a file away"),
    "edit": pgettext_lazy("history", "changed"),
    "end_sessions": pgettext_lazy("history", "logged out on other devices"),
    "erase": pgettext_lazy("history", "erased personal data"),
    "export": pgettext_lazy("history", "took this list out as a file"),
    "hand": pgettext_lazy("history", "put this file to the record"),
    "hand_over": pgettext_lazy("history", "handed this over"),
    "keep_source": pgettext_lazy("history", "kept the text"),
    "link": pgettext_lazy("history", "tied a record to this"),
    "load": pgettext_lazy("history", "loaded this from a file"),
    "make": pgettext_lazy("history", "added this"),
    "new_recovery_codes": pgettext_lazy("history", "made new recovery codes"),
    "merge": pgettext_lazy("history", "merged another record into this"),
    "merge_away": pgettext_lazy("history", "merged this into another record"),
    "promise": pgettext_lazy("history", "wrote this down"),
    "put_back_field": pgettext_lazy("history", "put a field back"),
    "reattach": pgettext_lazy("history", "brought a file back"),
    "record": pgettext_lazy("history", "recorded this"),
    "renew": pgettext_lazy("history", "made a new address"),
    "remove_app": pgettext_lazy("history", "removed the app for codes"),
    "remove_passkey": pgettext_lazy("history", "removed a passkey"),
    "reset_factors": pgettext_lazy("history", "took the second step away"),
    "restore": pgettext_lazy("history", "restored this"),
    "revoke": pgettext_lazy("history", "revoked this"),
    "say_different": pgettext_lazy("history", "said that this is not another record's double"),
    "undo_merge": pgettext_lazy("history", "undid a merge"),
    "unlink": pgettext_lazy("history", "untied a record from this"),
    "close_by_directory": pgettext_lazy("history", "closed this, as the directory says"),
    "open_by_directory": pgettext_lazy("history", "opened this again, as the directory says"),
    "tie_to_directory": pgettext_lazy("history", "tied this to an entry of the directory"),
    "take_roles": pgettext_lazy("history", "took the roles of the university's groups"),
    "take_back": pgettext_lazy("history", "took this back"),
}


def said(verb: str) -> str:
    """The verb of an entry in words."""
    bare = verb.rsplit(".", 1)[-1].split(":", 1)[0].replace(" ", "_")
    found = WORDS.get(bare) or WORDS.get(bare.split("_", 1)[0])
    return str(found or pgettext("history", "changed"))
