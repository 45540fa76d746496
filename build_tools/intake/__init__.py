"""Taking captures in: from files that somebody saved to captures with a record each.

`take_in` looks at the bytes it is given (packages.py opens web archives), sees
what each holds (drafts.py: what the labels and the page's own data say of it,
with the evidence), names it (slugs.py), and finds what is there already or
nearly so (alike.py). It writes nothing: a `Plan` says which files to copy and
which records to add (catalogue.py), and the command line carries it out.
"""

from build_tools.intake.catalogue import appended
from build_tools.intake.packages import kind_of
from build_tools.intake.plan import Given, Known, Plan, Row, take_in

__all__ = ["Given", "Known", "Plan", "Row", "appended", "kind_of", "take_in"]
