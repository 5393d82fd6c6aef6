"""The few of allauth's pages the tool uses; nobody signs up by themselves.

Their names are the library's own, so that it finds them.
"""

from allauth.account import views
from django.urls import path, re_path

from comity.accounts.sign_in import entering, leaving, security, university

urlpatterns = [
    path("login/", entering.login, name="account_login"),
    path("logout/", leaving.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("oidc/<slug:provider_id>/login/", university.oidc_login, name="openid_connect_login"),
    path(
        "oidc/<slug:provider_id>/login/callback/",
        university.oidc_callback,
        name="openid_connect_callback",
    ),
    path("oidc/<slug:provider_id>/log-out/", university.oidc_logout, name="oidc_logout"),
    path("again/", views.reauthenticate, name="account_reauthenticate"),
    path("again/code/", security.prove_again, name="mfa_reauthenticate"),
    path("again/passkey/", security.prove_by_passkey, name="mfa_reauthenticate_webauthn"),
    path("code/", security.prove, name="mfa_authenticate"),
    path("passkey/", security.by_passkey, name="mfa_login_webauthn"),
    path("security/", security.security, name="mfa_index"),
    path("security/app/", security.add_app, name="mfa_activate_totp"),
    path("security/app/remove/", security.remove_app, name="mfa_deactivate_totp"),
    path("security/passkeys/add/", security.add_passkey, name="mfa_add_webauthn"),
    path("security/passkeys/<int:pk>/remove/", security.remove_passkey, name="mfa_remove_webauthn"),
    path("security/codes/", security.see_codes, name="mfa_view_recovery_codes"),
    path("security/codes/new/", security.new_codes, name="mfa_generate_recovery_codes"),
    path("security/log-out/", security.end_session, name="end_other_sessions"),
    path("security/log-out/<int:number>/", security.end_session, name="end_session"),
]
