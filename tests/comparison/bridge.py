"""Three invented articles on one event: a footbridge is shut."""

WIRE = (
    "The Hallam footbridge was shut to walkers late on Sunday after an inspector found deep cracks in two of its piers, "
    "the county's roads department said in a short notice."
)
TEXTS = {
    "north": f"{WIRE}\nAround 4,000 commuters cross the footbridge each day, the department estimates.\n"
    "Mayor Petra Lund promised that the repairs would be finished before the harvest fair in October.\n"
    "Orchard growers grumbled about frost in April.",
    "south": f"Cracks again.\n{WIRE}\nThe footbridge carries roughly 4,000 commuters a day.\n"
    "A choir from Tessaly sang on the quay that evening.",
    "west": "Inspectors discovered cracks in two piers of the Hallam footbridge on Sunday and the roads department shut it.\n"
    "Some 9,000 commuters cross the footbridge each day, according to the department.\n"
    "“The repairs will be finished before the fair in October,” Mayor Petra Lund promised.",
}
