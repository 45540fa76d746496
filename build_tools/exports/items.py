"""What every export comes to: posts with comments, and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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
