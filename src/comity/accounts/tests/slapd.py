"""A directory of a test: slapd on a port nobody has, with a throw-away database."""

import datetime as dt
import ipaddress
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import ldap3
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from comity.shared.tests.ports import free_port

BASE = "dc=example,dc=edu"
OFFICE, OFFICE_PASSWORD = f"cn=comity,{BASE}", "the-password-of-comity"
SCHEMAS = ("core", "cosine", "inetorgperson")
WORDS = """
{schemas}
attributetype ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' EQUALITY integerMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.4.221 NAME 'sAMAccountName' EQUALITY caseIgnoreMatch
  SUBSTR caseIgnoreSubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 SINGLE-VALUE )
attributetype ( 1.2.840.113556.1.2.102 NAME 'memberOf' EQUALITY distinguishedNameMatch
  SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 )
objectclass ( 1.2.840.113556.1.5.9 NAME 'asInActiveDirectory' SUP top AUXILIARY
  MAY ( userAccountControl $ sAMAccountName $ memberOf ) )
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile {folder}/pid
TLSCACertificateFile {folder}/ca.pem
TLSCertificateFile {folder}/cert.pem
TLSCertificateKeyFile {folder}/key.pem
database mdb
maxsize 10485760
suffix "{base}"
rootdn "{office}"
rootpw {password}
directory {folder}/data
access to attrs=userPassword by anonymous auth by * none
access to * by users read by * none
"""


def certificate(folder, name="cert"):
    """A certificate of 127.0.0.1 that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now, address = dt.datetime.now(dt.UTC), ipaddress.ip_address("127.0.0.1")
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(address)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / f"{name}.pem").write_bytes(made.public_bytes(Encoding.PEM))
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / ("key.pem" if name == "cert" else f"{name}-key.pem")).write_bytes(pem)


class Directory:
    """The server, and what an administrator of it does."""

    def __init__(self, folder):
        self.folder, self.port, self.secure_port = folder, free_port(), free_port()
        self.served = None
        certificate(folder)
        certificate(folder, "stranger")
        shutil.copy(folder / "cert.pem", folder / "ca.pem")
        (folder / "data").mkdir()
        schemas = "\n".join(f"include /etc/ldap/schema/{name}.schema" for name in SCHEMAS)
        filled = WORDS.format(
            schemas=schemas, folder=folder, base=BASE, office=OFFICE, password=OFFICE_PASSWORD
        )
        (folder / "slapd.conf").write_text(filled)
        # A copy: where the system confines its own slapd, that one may read no folder of ours.
        shutil.copy(binary(), folder / "slapd")

    def start(self):
        addresses = f"ldap://127.0.0.1:{self.port} ldaps://127.0.0.1:{self.secure_port}"
        command = [self.folder / "slapd", "-f", self.folder / "slapd.conf", "-h", addresses]
        with (self.folder / "log").open("ab") as log:
            self.served = subprocess.Popen([*command, "-d", "0"], stderr=log, stdout=log)
        for _attempt in range(300):
            assert self.served.poll() is None, (self.folder / "log").read_text()
            try:
                with self.connection():
                    pass
            except ldap3.core.exceptions.LDAPException:
                time.sleep(0.1)
            else:
                return self
        raise AssertionError("slapd does not answer")

    def stop(self):
        self.served.terminate()
        self.served.wait(20)

    @contextmanager
    def connection(self):
        server = ldap3.Server("127.0.0.1", port=self.port, get_info=ldap3.NONE)
        connection = ldap3.Connection(server, OFFICE, OFFICE_PASSWORD, auto_bind=True)
        try:
            yield connection
        finally:
            connection.unbind()

    def add(self, dn, classes, **values):
        with self.connection() as connection:
            assert connection.add(dn, classes, values), connection.result

    def change(self, dn, **values):
        with self.connection() as connection:
            changes = {name: [(ldap3.MODIFY_REPLACE, to)] for name, to in values.items()}
            assert connection.modify(dn, changes), connection.result

    def remove(self, dn):
        with self.connection() as connection:
            assert connection.delete(dn), connection.result


def binary():
    """Where slapd is; the test is skipped aloud where it is not."""
    found = shutil.which("slapd", path="/usr/sbin:/usr/lib/openldap:/usr/local/libexec:/usr/bin")
    if not found or not Path("/etc/ldap/schema/core.schema").exists():
        pytest.skip("NOT RUN against a directory: no slapd here; on Debian: apt-get install slapd")
    return found
