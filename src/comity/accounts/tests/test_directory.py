"""Through the university's directory, against a real one: passwords, groups, who is disabled."""

import gc

import pytest
from django.test import Client
from django.utils.module_loading import import_string

from comity.accounts.models import DirectoryEntry, User
from comity.accounts.sign_in.directory_backend import follow_all
from comity.accounts.tests.slapd import BASE, OFFICE, OFFICE_PASSWORD, Directory
from comity.audit.models import AuditEntry

pytestmark = [
    pytest.mark.django_db,
    # ldap3 compares names by Python's function where it still is there, by its own copy later.
    pytest.mark.filterwarnings("ignore:ssl.match_hostname:DeprecationWarning"),
    # It leaves sockets of attempts that failed to the garbage collector (so it runs within).
    pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
PEOPLE, GROUPS = f"ou=people,{BASE}", f"ou=groups,{BASE}"
ANNA, IVAN = f"cn=Анна Петрова,{PEOPLE}", f"cn=ivan,{PEOPLE}"
LOCAL = "an-oak-by-the-river"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    directory = Directory(tmp_path_factory.mktemp("slapd")).start()
    directory.add(BASE, ["dcObject", "organization"], dc="example", o="Example")
    for name in ("people", "groups"):
        directory.add(f"ou={name},{BASE}", ["organizationalUnit"], ou=name)
    person(directory, ANNA, "anna", displayName="Анна Петрова")
    person(directory, IVAN, "ivan", userAccountControl="512", memberOf=f"cn=Office,{GROUPS}")
    directory.add(f"cn=Lawyers,{GROUPS}", ["groupOfNames"], cn="Lawyers", member=ANNA)
    yield directory
    directory.stop()


def person(directory, dn, name, **more):
    values = {"sn": name, "mail": f"{name}@example.edu", "sAMAccountName": name} | more
    directory.add(
        dn,
        ["inetOrgPerson", "asInActiveDirectory"],
        userPassword=f"{name}-in-the-directory",
        **values,
    )


@pytest.fixture
def directory(running, settings, monkeypatch):
    set_up(
        settings,
        monkeypatch,
        LDAP_URL=f"ldap://127.0.0.1:{running.port}",
        LDAP_CA_FILE=str(running.folder / "ca.pem"),
        LDAP_BIND_DN=OFFICE,
        LDAP_BIND_PASSWORD=OFFICE_PASSWORD,
        LDAP_SEARCH_BASE=PEOPLE,
        LDAP_SEARCH_FILTER="(|(sAMAccountName={login})(mail={login}))",
        LDAP_GROUP_BASE=GROUPS,
        ROLES_BY_GROUP=f"approver=lawyers; officer=CN=office, {GROUPS}",
    )
    running.change(IVAN, userAccountControl="512")
    yield running
    gc.collect()


def set_up(settings, monkeypatch, **told):
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    for name, value in import_string("comity.config.settings.sign_in.sign_in")().items():
        setattr(settings, name, value)


@pytest.fixture
def anna():
    return User.objects.create_user("anna@example.edu", name="Anna", roles=["press"])


@pytest.fixture
def ivan():
    return User.objects.create_user("ivan@example.edu", LOCAL, name="Ivan")


def log_in(login, password=None):
    client = Client()
    password = password or f"{login.split('@')[0].lower()}-in-the-directory"
    client.answer = client.post("/accounts/login/", {"login": login, "password": password})
    return client


def is_in(client):
    return client.get("/accounts/security/").status_code == 200


def test_who_is_known_here_comes_in_by_name_or_address_with_the_roles_of_their_groups(
    directory, anna, ivan
):
    assert is_in(log_in("anna"))
    assert is_in(log_in("Anna@example.edu"))
    assert is_in(log_in("ivan"))
    assert User.objects.get(pk=anna.pk).roles == ["approver"]
    assert User.objects.get(pk=ivan.pk).roles == ["officer"]
    # The entry stays theirs whatever is written in it.
    directory.change(IVAN, mail="anna@example.edu")
    assert log_in("ivan").get("/accounts/security/").context["user"] == ivan
    directory.change(IVAN, mail="ivan@example.edu")
    assert not is_in(log_in("anna", "wrong"))
    assert not is_in(log_in("anna", "ivan-in-the-directory"))


@pytest.mark.parametrize("login", ["*", "an*", "anna)(mail=*", "nobody)(|(cn=*", "\\2a", "anna\0"])
def test_what_is_typed_is_a_name_and_never_a_filter(directory, anna, login):
    assert not is_in(log_in(login, "anna-in-the-directory"))


def test_a_bind_without_a_password_lets_nobody_in(directory, anna):
    assert not is_in(log_in("anna", " "))
    assert not is_in(log_in("anna", "\0"))


def test_who_is_disabled_there_is_disabled_here_at_once_and_by_the_clock(directory, ivan, anna):
    inside = log_in("ivan")
    log_in("anna")
    directory.change(IVAN, userAccountControl="514")
    assert is_in(inside)
    assert follow_all() == 2
    assert not is_in(inside)
    assert log_in("ivan").answer["Location"] == "/accounts/inactive/"
    assert log_in("ivan@example.edu", LOCAL).answer["Location"] == "/accounts/inactive/"
    directory.change(IVAN, userAccountControl="512")
    assert is_in(log_in("ivan"))
    directory.change(IVAN, userAccountControl="514")
    assert log_in("ivan").answer["Location"] == "/accounts/inactive/"
    directory.change(IVAN, userAccountControl="512")
    follow_all()
    assert is_in(log_in("ivan"))
    verbs = list(AuditEntry.objects.values_list("verb", flat=True))
    assert verbs.count("close_by_directory") == 2
    User.objects.filter(pk=ivan.pk).update(is_active=False)
    follow_all()
    assert not User.objects.get(pk=ivan.pk).is_active, "closed here by somebody: stays closed"


def test_who_is_gone_from_it_is_closed_but_not_everybody_at_once(directory, ivan, anna, settings):
    gone = f"cn=gone,{PEOPLE}"
    person(directory, gone, "gone")
    left = User.objects.create_user("gone@example.edu", name="Gone")
    for name in ("gone", "ivan", "anna"):
        assert is_in(log_in(name))
    directory.remove(gone)
    assert follow_all() == 2
    assert not User.objects.get(pk=left.pk).is_active
    settings.LDAP = settings.LDAP | {"search_base": GROUPS}
    assert follow_all() == 0
    assert User.objects.filter(is_active=True).count() == 2


def test_the_last_administrator_stays_though_the_directory_says_otherwise(directory, ivan):
    User.objects.filter(pk=ivan.pk).update(roles=["administrator"])
    log_in("ivan")
    directory.change(IVAN, userAccountControl="514")
    follow_all()
    assert User.objects.get(pk=ivan.pk).is_active


def test_a_filter_can_say_who_is_disabled(directory, anna, settings):
    settings.LDAP = settings.LDAP | {"disabled_filter": "(displayName=Анна*)"}
    assert log_in("anna").answer["Location"] == "/accounts/inactive/"


def test_who_is_known_there_alone_is_told_so_or_added(directory, settings):
    assert "your office has not given you access" in log_in("anna").answer.content.decode()
    settings.UNIVERSITY_ADDS_PEOPLE = True
    assert is_in(log_in("anna"))
    new = User.objects.get()
    assert (new.name, new.roles) == ("Анна Петрова", ["approver"])
    assert DirectoryEntry.objects.get(user=new).number.startswith("entryUUID=")


def test_a_person_binds_as_themselves_where_we_have_no_account_there(directory, ivan, settings):
    own = {"bind_dn": "", "bind_password": "", "search_base": "", "group_base": ""}
    settings.LDAP = settings.LDAP | own | {"user_dn": f"cn={{login}},{PEOPLE}"}
    assert is_in(log_in("ivan"))
    assert User.objects.get(pk=ivan.pk).roles == ["officer"]
    assert not is_in(log_in(f"ivan,{PEOPLE}", "ivan-in-the-directory"))
    assert follow_all() == 0


def test_when_it_is_away_it_is_said_and_passwords_kept_here_work(directory, ivan, settings):
    log_in("ivan")
    address = settings.LDAP["url"]
    settings.LDAP = settings.LDAP | {"url": "ldap://127.0.0.1:9"}
    assert "does not answer" in log_in("anna").answer.content.decode()
    assert is_in(log_in("ivan@example.edu", LOCAL))
    settings.LDAP = settings.LDAP | {"url": address, "bind_password": "changed-meanwhile"}
    assert "does not answer" in log_in("anna").answer.content.decode()
    assert User.objects.get(pk=ivan.pk).is_active


@pytest.mark.parametrize("secure", [False, True])
def test_a_stranger_in_its_place_gets_no_password(directory, anna, settings, secure):
    if secure:
        settings.LDAP = settings.LDAP | {"url": f"ldaps://127.0.0.1:{directory.secure_port}"}
    assert is_in(log_in("anna"))
    settings.LDAP = settings.LDAP | {"ca_file": str(directory.folder / "stranger.pem")}
    answer = log_in("anna").answer
    assert "does not answer" in answer.content.decode()
