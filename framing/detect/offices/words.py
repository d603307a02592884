"""Words that tell of a change of office."""

from __future__ import annotations

import re

ENDED = re.compile(
    r"\b(?:removed|sacked|dismissed|expelled|ousted|deposed|fired|stripped|suspended"
    r"|replaced|relieved|resigned|voted out|stepped down|no longer|lost|thrown out"
    r"|kicked out|struck off|discharged|stood down|vacated|forced out)\b"
)
"""Words that tell how an office ended."""
CHANGED = re.compile(
    r"\b(?:former|ex|then|nomin\w+|elect\w*|appoint\w*|named|candida\w+|bec[ao]me\w*"
    r"|promot\w+|sworn|previous\w*|once|served|until|later|next|success\w+|replac\w+"
    r"|run(?:s|ning)? for|ran for|bid for|designate|incoming|outgoing)\b",
    re.IGNORECASE,
)
"""Words that tell of a change of office."""
