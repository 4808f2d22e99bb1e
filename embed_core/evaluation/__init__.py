"""Evaluation: what chance gives, and how well a model is."""

from embed_core.evaluation.baseline import Baseline, baseline
from embed_core.evaluation.health import Health, health

__all__ = ["Baseline", "Health", "baseline", "health"]
