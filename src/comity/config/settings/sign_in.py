"""How people log in: what is always so, and what the environment of an installation says."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from comity.config.settings.environment import flag, text, words

MFA_ADAPTER = "comity.accounts.sign_in.factors.FactorsAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# A phone's clock may be half a minute off.
MFA_TOTP_TOLERANCE = 1
# There is no verification of addresses: an administrator has written them.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "comity.accounts.sign_in.factor_forms.AuthenticateForm",
    "reauthenticate": "comity.accounts.sign_in.factor_forms.ReauthenticateForm",
    "activate_totp": "comity.accounts.sign_in.factor_forms.ActivateTOTPForm",
    "add_webauthn": "comity.accounts.sign_in.factor_forms.AddWebAuthnForm",
}

SOCIALACCOUNT_ADAPTER = "comity.accounts.sign_in.university.UniversityAdapter"
# A form may lead to no other site (the content policy), so the way there is a link.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 8

# What an installation decides; nobody but who is in the list of people gets in where it is silent.
SECOND_FACTOR_ROLES: list[str] = []
ROLES_BY_GROUP: list[tuple[str, str]] = []
UNIVERSITY_ADDS_PEOPLE = False
GROUPS_CLAIM = "groups"
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
LDAP: dict[str, Any] = {}

_ROLES = {"viewer", "coordinator", "officer", "protocol", "approver", "press", "administrator"}


def sign_in() -> dict[str, Any]:
    """The settings that an installation's environment decides."""
    return {
        "SECOND_FACTOR_ROLES": roles_of("SECOND_FACTOR_ROLES"),
        "ROLES_BY_GROUP": roles_by_group(),
        "UNIVERSITY_ADDS_PEOPLE": flag("UNIVERSITY_ADDS_PEOPLE"),
        "GROUPS_CLAIM": text("GROUPS_CLAIM") or GROUPS_CLAIM,
        "SOCIALACCOUNT_PROVIDERS": oidc(),
        "LDAP": directory(),
    }


def roles_of(name: str) -> list[str]:
    """A setting that lists roles; a misspelt one would protect nobody."""
    return [_role(name, word) for word in words(name)]


def roles_by_group() -> list[tuple[str, str]]:
    """`officer=intl-office; approver=CN=Lawyers,OU=Groups,DC=example,DC=edu`, as pairs."""
    pairs = []
    for entry in filter(None, (part.strip() for part in text("ROLES_BY_GROUP").split(";"))):
        role, _, group = entry.partition("=")
        if not group.strip():
            raise ImproperlyConfigured(
                f"ROLES_BY_GROUP: {entry} is not ROLE=GROUP; entries are parted by semicolons."
            )
        pairs.append((_role("ROLES_BY_GROUP", role.strip()), group.strip()))
    return pairs


def _role(setting: str, word: str) -> str:
    if word not in _ROLES:
        known = ", ".join(sorted(_ROLES))
        raise ImproperlyConfigured(f"{setting}: there is no role {word}. The roles are: {known}.")
    return word


def oidc() -> dict[str, Any]:
    """The university's OpenID Connect provider, for the library; nothing where none is set."""
    if not text("OIDC_SERVER_URL"):
        return {}
    _all_of("OIDC_SERVER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME")
    app = {
        "provider_id": "university",
        "name": text("OIDC_NAME"),
        "client_id": text("OIDC_CLIENT_ID"),
        "secret": text("OIDC_CLIENT_SECRET"),
        "settings": {
            "server_url": text("OIDC_SERVER_URL"),
            "scope": (text("OIDC_SCOPE") or "openid profile email").split(),
            # Some providers say no word about it, though nobody can choose their address there.
            "verified_email": flag("OIDC_TRUSTS_EMAIL"),
            "oauth_pkce_enabled": True,
        },
    }
    return {"openid_connect": {"APPS": [app]}}


def _all_of(*names: str) -> None:
    missing = [name for name in names if not text(name)]
    if missing:
        raise ImproperlyConfigured(f"{names[0]} is set, and {', '.join(missing)} is missing.")


def directory() -> dict[str, Any]:
    """The university's directory (LDAP, Active Directory); empty where none is set."""
    url = text("LDAP_URL")
    if not url:
        return {}
    if not url.startswith(("ldap://", "ldaps://")):
        raise ImproperlyConfigured("LDAP_URL must begin with ldaps:// or ldap://.")
    if not text("LDAP_USER_DN"):
        _all_of("LDAP_URL", "LDAP_BIND_DN", "LDAP_BIND_PASSWORD", "LDAP_SEARCH_BASE")
    found: dict[str, Any] = {
        "url": url,
        "starttls": flag("LDAP_STARTTLS", default=True),
        "ca_file": text("LDAP_CA_FILE"),
        "bind_dn": text("LDAP_BIND_DN"),
        "bind_password": text("LDAP_BIND_PASSWORD"),
        "user_dn": text("LDAP_USER_DN"),
        "search_base": text("LDAP_SEARCH_BASE"),
        "search_filter": text("LDAP_SEARCH_FILTER") or "(|(uid={login})(mail={login}))",
        "group_base": text("LDAP_GROUP_BASE"),
        "group_filter": text("LDAP_GROUP_FILTER") or "(member={dn})",
        "disabled_filter": text("LDAP_DISABLED_FILTER"),
        "email": text("LDAP_EMAIL_ATTRIBUTE") or "mail",
    }
    for name in ("user_dn", "search_filter"):
        if found[name] and "{login}" not in found[name]:
            raise ImproperlyConfigured(f"LDAP_{name.upper()} must say where {{login}} stands.")
    return found
