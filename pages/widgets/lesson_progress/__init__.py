"""What a person has solved stays on their browser, and nowhere else."""

from pages.widgets.lesson_progress.component import keep_progress, note_solved, solved_of, told_solved

__all__ = ["keep_progress", "note_solved", "solved_of", "told_solved"]
