"""Whatever happens to a build, docs/ and site/ are as they were or as they have to be. See faults.py."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.parametrize(("job", "fault"), [
    ("docs", "kill"), ("docs", "full"), ("docs", "limit"),
    ("renames", "kill"), ("renames", "full"),
    ("site", "kill"), ("site", "full"), ("site", "limit"),
])
def test_the_old_state_or_the_new(job: str, fault: str, tmp_path: Path) -> None:
    command = [sys.executable, str(Path(__file__).with_name("faults.py")), job, fault, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    left = json.loads(done.stdout)
    assert left.pop("missing", 0) == (3 if (job, fault) == ("renames", "kill") else 0)
    assert set(left) == {"before", "after"}
    assert min(left.values()) >= (1 if fault == "limit" else 5), left
