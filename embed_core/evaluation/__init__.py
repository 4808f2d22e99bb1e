"""Evaluation: what chance gives, how well a model is, and how it became so."""

from embed_core.evaluation.agreement import agreeing
from embed_core.evaluation.analogies import (
    AnalogySet,
    SeedAnswers,
    SetOptions,
    SetScore,
    evaluate_analogies,
    known_set,
    read_set,
    seed_answers,
)
from embed_core.evaluation.baseline import Baseline, baseline, glance, random_cosines
from embed_core.evaluation.discoveries import adjusted, exceedance
from embed_core.evaluation.faults import Faults
from embed_core.evaluation.film import Film, Moment
from embed_core.evaluation.filming import Filming
from embed_core.evaluation.frequency_pairs import FrequencyBand, LikeFrequency, frequency_bands, like_frequency
from embed_core.evaluation.health import Health, health
from embed_core.evaluation.hubness import Hubness, hubness
from embed_core.evaluation.noise_floor import AgreementBand, Verdict, agreement_by_frequency, by_difference, judge
from embed_core.evaluation.preview import preview
from embed_core.evaluation.replicate import CannotReplicate, replicate_settings, same_but_seed
from embed_core.evaluation.stability import Band, Stability, also_found, stability

__all__ = [
    "AgreementBand",
    "AnalogySet",
    "Band",
    "Baseline",
    "CannotReplicate",
    "Faults",
    "Film",
    "Filming",
    "FrequencyBand",
    "Health",
    "Hubness",
    "LikeFrequency",
    "Moment",
    "SeedAnswers",
    "SetOptions",
    "SetScore",
    "Stability",
    "Verdict",
    "adjusted",
    "agreeing",
    "agreement_by_frequency",
    "also_found",
    "baseline",
    "by_difference",
    "evaluate_analogies",
    "exceedance",
    "frequency_bands",
    "glance",
    "health",
    "hubness",
    "judge",
    "known_set",
    "like_frequency",
    "preview",
    "random_cosines",
    "read_set",
    "replicate_settings",
    "same_but_seed",
    "seed_answers",
    "stability",
]
