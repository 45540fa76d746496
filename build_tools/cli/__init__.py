"""The command line: `archive COMMAND`, also `python -m build_tools COMMAND`.

Results go to standard output, everything said about them to standard error.
Exit status: 0 well; 1 problems of content, all listed; 2 wrong usage or
configuration.
"""

import os
import sys
from typing import Any, NoReturn, cast

import click

from build_tools.cli.session import archive
from build_tools.problems import BuildError


def main() -> NoReturn:
    """Run the command line; a fault of configuration is one line, not a traceback."""
    # A pipe has the locale's encoding; what we print is UTF-8 wherever it goes. Half a surrogate pair (in JSON
    # input, in the name of a file) becomes `\ud800`, which JSON reads as the same again.
    for stream in (sys.stdout, sys.stderr):
        cast("Any", stream).reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        # Not `archive()`: click would call a closed pipe a failure.
        with archive.make_context("archive", sys.argv[1:]) as context:
            archive.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except BuildError as error:
        click.echo(f"archive: {error}", err=True)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has seen enough (`| head`): not a fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(0)
