"""Turn scraped posts into a readable, citable, annotated archive.

`pipeline` tells the story; read it first.
"""
