"""The page 'Log in': by email and password, by a passkey, through the university."""

from typing import Any

from allauth.account import views

from comity.accounts.sign_in.doors import doors


class Login(views.LoginView):
    """The library's view, which knows the university's doors too."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown: dict[str, Any] = super().get_context_data(**kwargs)
        left = self.request.GET.get("left", "")
        shown["doors"] = doors()
        shown["left"] = next((door for door in shown["doors"] if door.provider == left), None)
        return shown


login = Login.as_view()
