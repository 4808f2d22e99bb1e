"""Categories: whether clusters of words find what people put together."""

from embed_core.evaluation.categories.purity import (
    WAYS,
    Categorisation,
    FewCategories,
    Misplaced,
    confusion,
    evaluate_categories,
    purity,
)
from embed_core.evaluation.categories.sets import (
    CATEGORY_SETS,
    CategorySet,
    NoCategories,
    TooManyCategories,
    categories_for,
    collect_categories,
    known_categories,
    read_categories,
)

__all__ = [
    "CATEGORY_SETS",
    "WAYS",
    "Categorisation",
    "CategorySet",
    "FewCategories",
    "Misplaced",
    "NoCategories",
    "TooManyCategories",
    "categories_for",
    "collect_categories",
    "confusion",
    "evaluate_categories",
    "known_categories",
    "purity",
    "read_categories",
]
