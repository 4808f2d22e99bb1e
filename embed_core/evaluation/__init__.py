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
from embed_core.evaluation.categories import (
    Categorisation,
    CategorySet,
    evaluate_categories,
    known_categories,
    read_categories,
)
from embed_core.evaluation.discoveries import adjusted, exceedance
from embed_core.evaluation.faults import Faults
from embed_core.evaluation.film import Film, Moment
from embed_core.evaluation.filming import REACH, Filming, film_bytes
from embed_core.evaluation.findings import fit_missing
from embed_core.evaluation.frequency_pairs import FrequencyBand, LikeFrequency, frequency_bands, like_frequency
from embed_core.evaluation.health import Health, health
from embed_core.evaluation.hubness import Hubness, hubness
from embed_core.evaluation.noise_floor import AgreementBand, Verdict, agreement_by_frequency, by_difference, judge
from embed_core.evaluation.odd_words import (
    OddOneOut,
    OddScore,
    OddSet,
    evaluate_odd,
    known_odd_set,
    odd_one_out,
    read_odd_set,
)
from embed_core.evaluation.preview import preview, preview_seconds
from embed_core.evaluation.replicate import CannotReplicate, replicate_settings, same_but_seed
from embed_core.evaluation.report import ModelReport, evaluation_report
from embed_core.evaluation.similarities import (
    PairOptions,
    SimilarityScore,
    SimilaritySet,
    evaluate_similarities,
    known_similarities,
    read_similarities,
)
from embed_core.evaluation.stability import Band, Stability, also_found, stability
from embed_core.evaluation.summary import EvaluationSummary, Measured, summary

__all__ = [
    "REACH",
    "AgreementBand",
    "AnalogySet",
    "Band",
    "Baseline",
    "CannotReplicate",
    "Categorisation",
    "CategorySet",
    "EvaluationSummary",
    "Faults",
    "Film",
    "Filming",
    "FrequencyBand",
    "Health",
    "Hubness",
    "LikeFrequency",
    "Measured",
    "ModelReport",
    "Moment",
    "OddOneOut",
    "OddScore",
    "OddSet",
    "PairOptions",
    "SeedAnswers",
    "SetOptions",
    "SetScore",
    "SimilarityScore",
    "SimilaritySet",
    "Stability",
    "Verdict",
    "adjusted",
    "agreeing",
    "agreement_by_frequency",
    "also_found",
    "baseline",
    "by_difference",
    "evaluate_analogies",
    "evaluate_categories",
    "evaluate_odd",
    "evaluate_similarities",
    "evaluation_report",
    "exceedance",
    "film_bytes",
    "fit_missing",
    "frequency_bands",
    "glance",
    "health",
    "hubness",
    "judge",
    "known_categories",
    "known_odd_set",
    "known_set",
    "known_similarities",
    "like_frequency",
    "odd_one_out",
    "preview",
    "preview_seconds",
    "random_cosines",
    "read_categories",
    "read_odd_set",
    "read_set",
    "read_similarities",
    "replicate_settings",
    "same_but_seed",
    "seed_answers",
    "stability",
    "summary",
]
