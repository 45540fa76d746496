"""What every export comes to: posts with comments, and what was left out."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Reply:
    """A comment or pingback of an export."""

    id: str
    author: str
    """As the export has it; empty for an anonymous one."""
    date: str
    """As the export has it, without a time zone of ours; empty when it has none."""
    body: str
    """HTML as the export has it, or plain text with line breaks."""
    parent: str = ""
    """Id of the comment it answers; empty: none."""
    pingback: bool = False
    """Another page's notice that it links here, not a reader's words."""


@dataclass(frozen=True, slots=True)
class Post:
    """A published post or page of an export."""

    id: str
    """The export's own number or name of it: the capture is `file#id`."""
    title: str
    author: str
    date: str
    address: str
    """Web address it had; empty when the export does not say."""
    body: str
    """HTML as the export has it; blank lines part paragraphs where it has no markup of its own."""
    replies: tuple[Reply, ...] = ()
    """In the order of the export."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """All that an export holds."""

    kind: str
    """`WordPress`, `Blogger`, `Movable Type`."""
    site: str
    """Name of the blog; empty when the export does not say."""
    posts: tuple[Post, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)
    """What is not taken, in words -> how often: `draft`, `comment not approved`."""
    private: bool = False
    """Whether it holds e-mail or network addresses of people."""
    slip: int = 0
    """Line from which on it is not in order (broken markup, a cut file), so that words may be missing; 0: none."""


def digest_of(post: Post) -> str:
    """SHA-256 of what an export says of a post and its comments, as JSON with sorted keys.

    Of the export's own words, not of the page that we make of them (page.py):
    that page may become better without every archive having to record new sums.
    """
    return hashlib.sha256(json.dumps(asdict(post), sort_keys=True).encode("ascii")).hexdigest()
