"""Articles of our own in which one paragraph can be exchanged, and paragraphs to put there."""

BRIDGE = (
    "The swing bridge across Harlow harbour will close to traffic for six weeks in spring while engineers replace the "
    "bearings on which its steel deck turns, the port authority said.",
    "Ferries and fishing boats will still be able to pass, because the deck will be left open to shipping for the whole "
    "of the repair. Cars and lorries will be sent along the coast road, which adds about nine miles to the journey "
    "between the two sides of the harbour.",
    "Engineers found cracks in two of the four bearings during an inspection in autumn. The cracks are not dangerous "
    "yet, the port authority said, but they have made the bridge slower to open, and on windy days it has had to stay "
    "shut to ships for hours.",
    "Shopkeepers on the eastern quay fear that drivers will stay away while the bridge is shut. Their association has "
    "asked the port authority for a free ferry across the harbour, and for signs on the coast road which say that the "
    "quay is open.",
    "The port authority will decide on the ferry next month. It said that a boat had been found, but that insurance "
    "for passengers and a safe landing on the western side still had to be arranged.",
    "The repair will cost the port 2.1 million pounds, and work is to start in the first week of March if the steel "
    "arrives in time.",
)

BACKGROUND = (
    "The bridge was opened in 1894, when the harbour still lived on coal and herring. Its first engine ran on steam, "
    "and the men who worked it slept in the small stone tower at the western end, which is a café today."
)
CHOIR = (
    "The children's choir of St Anne's sang two new carols, and the judges praised the altos for their clear diction. "
    "Rehearsals for the national final begin after Easter, and parents are sewing costumes of red velvet."
)
COOKING = (
    "Whisk the eggs with sugar until they are pale, fold in the flour, and bake the sponge for twenty minutes in a hot "
    "oven. Let it cool before you spread the jam, or the cream will melt and run down the sides."
)
FOOTBALL = (
    "The striker scored twice before half-time, and the goalkeeper saved a penalty in the last minute of the match. "
    "United stay second in the league, three points behind the leaders with a game in hand."
)
SPEECH = (
    "“My grandmother sold herring from a barrow on that quay, and she used to say that patience is the only thing the "
    "sea ever taught anybody who had to wait for his dinner,” she said."
)


def bridge(extra: str = "", at: int = 3) -> str:
    """The story of the bridge, with another paragraph in the middle."""
    return "\n\n".join([*BRIDGE[:at], *([extra] if extra else []), *BRIDGE[at:]])
