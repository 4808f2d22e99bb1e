"""Figures: a result in, a `go.Figure` and its table out."""
