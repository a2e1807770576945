"""The commands together, and what ends each: its exit code and, where it failed, one line on stderr."""

from __future__ import annotations

import sys

import click

from qa_search import __version__
from qa_search.errors import InputError, QaSearchError

from .answering import ask, evaluate, figures, serve
from .building import doctor, index, parse

INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="qa-search")
def cli() -> None:
    """Ask a question, get the official answer: verbatim, with who said it, when, and the figures it cites."""


for command in (index, ask, parse, figures, evaluate, serve, doctor):
    cli.add_command(command)


def main() -> None:
    """Run the command line."""
    out = sys.stdout
    try:
        sys.exit(cli(standalone_mode=False))
    except SystemExit:
        if sys.stdout is not out:  # click put a quiet one in its place: what read the output went away
            sys.exit(0)
        raise
    except QaSearchError as error:
        click.echo(f"qa-search: {error}", err=True)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(InputError.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except OSError as error:
        click.echo(f"qa-search: {error}", err=True)
        sys.exit(InputError.exit_code)
