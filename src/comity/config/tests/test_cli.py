import subprocess
import sys


def test_each_verb_is_imported_before_django_is_set_up():
    deed = (
        "from importlib import import_module; from comity.cli import VERBS;"
        "[import_module(module).run for module, _ in VERBS.values()]"
    )
    done = subprocess.run([sys.executable, "-c", deed], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
