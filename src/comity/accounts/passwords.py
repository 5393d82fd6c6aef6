"""What a password must not be, said in our words: the library's are not in every language."""

from django.contrib.auth import password_validation as library
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(library.MinimumLengthValidator):
    """Length is what makes a password hard to guess."""

    def get_error_message(self) -> str:
        return self.get_help_text()

    def get_help_text(self) -> str:
        return ngettext(
            "At least %(count)s character; a sentence is easy to remember.",
            "At least %(count)s characters; a sentence is easy to remember.",
            self.min_length,
        ) % {"count": self.min_length}


class NotCommon(library.CommonPasswordValidator):
    """Not one of the twenty thousand that are tried first."""

    def get_error_message(self) -> str:
        return _("This password is one of those tried first. Write another one.")

    def get_help_text(self) -> str:
        return ""


class NotLikeThePerson(library.UserAttributeSimilarityValidator):
    """Not the person's name or address."""

    def get_error_message(self) -> str:
        return _("The password is too much like your name or email. Write another one.")

    def get_help_text(self) -> str:
        return ""
