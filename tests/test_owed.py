"""Each bad input, fault and abuse that the program owes an answer to, with the tests that see to it.

A row names what may go wrong and the tests that hold the answer: a test that is renamed or removed has to be
followed here. U: uploads and reading, T: training and projections, W: words, vectors and questions, M: models in
and out, P: processes and disk, S: security.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROWS = {"U": 24, "T": 9, "W": 10, "M": 9, "P": 10, "S": 7}

OWED = {
    # nothing but white space or a mark
    "U1": ("corpus/test_decoding.py::test_what_holds_no_text_is_refused_as_empty",),
    # one word, one sentence, no word twice
    "U2": ("corpus/test_sources.py::test_a_text_in_which_no_word_comes_twice_is_read_with_a_warning",),
    # encodings
    "U3": (
        "corpus/test_decoding.py::test_the_same_text_is_the_same_corpus_in_every_encoding",
        "corpus/test_decoding.py::test_a_byte_order_mark_does_not_change_the_corpus",
        "corpus/test_encodings.py::test_a_text_in_any_encoding_is_read_as_the_same_text",
    ),
    # undecided encodings
    "U4": (
        "corpus/test_encodings.py::test_a_doubtful_text_offers_other_encodings_and_says_so",
        "pages/test_bad_inputs.py::test_u4_a_doubtful_encoding_is_told_with_how_well_it_fits"
        "_and_how_the_text_begins_in_the_others",
    ),
    # damaged text
    "U5": (
        "corpus/test_decoding.py::test_traces_of_a_wrong_decoding_are_counted",
        "corpus/test_decoding.py::test_utf8_read_as_gb18030_is_noticed",
        "corpus/test_encodings.py::test_utf8_that_was_read_in_a_wrong_encoding_is_noticed",
    ),
    # control characters, surrogates, invisible ones
    "U6": (
        "corpus/test_decoding.py::test_controls_and_invisible_characters_are_removed_and_counted",
        "corpus/test_decoding.py::test_a_lone_surrogate_leaves_no_surrogate_and_is_counted",
    ),
    # accents, full width, line ends
    "U7": (
        "corpus/test_decoding.py::test_accents_are_composed_and_line_ends_are_one",
        "corpus/test_sentences.py::test_full_width_letters_are_folded_where_it_is_chosen",
    ),
    # a picture or a program named .txt
    "U8": (
        "corpus/test_decoding.py::test_what_is_not_text_is_refused_with_what_it_seems_to_be",
        "corpus/readers/test_prose.py::test_other_office_files_are_refused_by_their_kind",
    ),
    # passwords
    "U9": ("corpus/readers/test_archives.py::test_what_has_a_password_is_refused_by_name_and_the_others_go_on",),
    # a scanned pdf
    "U10": ("corpus/readers/test_archives.py::test_a_pdf_of_pictures_is_refused_with_its_pages",),
    # one bad file among nine
    "U11": ("corpus/readers/test_archives.py::test_nine_good_files_are_read_and_the_bad_one_is_named",),
    # bombs, nested archives, a million entries
    "U12": (
        "vectors/formats/test_bounded.py::test_a_bomb_packed_by_what_unpacks_everything_at_once_is_not_unpacked",
        "vectors/formats/test_bounded.py::test_a_list_of_words_that_unpacks_to_much_takes_little_memory_to_look_at",
        "corpus/readers/test_archives.py::test_a_bomb_is_refused_early_by_its_ratio_in_little_memory",
        "corpus/readers/test_archives.py::test_an_archive_inside_an_archive_is_refused_and_the_rest_is_read",
        "corpus/readers/test_archives.py::test_a_million_entries_are_refused_before_they_are_read",
    ),
    # names that lead elsewhere
    "U13": (
        "corpus/readers/test_archives.py::test_no_file_is_written_under_the_name_of_an_entry",
        "corpus/readers/test_archives.py::test_links_and_devices_are_refused_by_name",
    ),
    # external entities, a billion laughs
    "U14": ("corpus/readers/test_archives.py::test_entities_are_refused_and_never_resolved",),
    # dialects and uneven rows
    "U15": (
        "corpus/readers/test_tables.py::test_each_row_is_a_document_whatever_separates_its_cells",
        "corpus/readers/test_tables.py::test_uneven_rows_are_counted_with_their_lines_and_read_as_far_as_they_go",
        "corpus/readers/test_tables.py::test_a_cell_of_many_megabytes_is_a_bad_row_and_the_others_are_read",
    ),
    # the column of the text, broken lines of JSON
    "U16": (
        "corpus/readers/test_tables.py::test_a_column_that_is_not_there_is_asked_for",
        "corpus/readers/test_tables.py::test_objects_of_json_lines_are_documents_and_broken_lines_are_counted",
    ),
    # too large, very long lines, very many files
    "U17": (
        "store/test_uploads.py::test_above_the_limit_nothing_is_kept",
        "corpus/test_sentences.py::test_a_sentence_of_a_thousand_tokens_is_cut",
        "corpus/readers/test_door.py::test_a_large_text_takes_little_memory",
    ),
    # a connection that breaks
    "U18": (
        "store/test_uploads.py::test_an_upload_whose_connection_breaks_is_not_there",
        "pages/test_bad_inputs.py::test_u18_files_that_are_no_longer_here_are_asked_for_again",
    ),
    # names of files
    "U19": (
        "corpus/readers/test_door.py::test_a_file_of_any_name_is_read_and_told_on_one_short_line",
        "store/test_uploads.py::test_files_come_back_in_order_with_their_bytes_and_their_names_are_no_paths",
    ),
    # the same file twice
    "U20": (
        "corpus/test_sources.py::test_the_same_text_under_two_names_is_read_once",
        "pages/test_bad_inputs.py::test_u20_the_same_text_under_another_name_offers_the_corpus_that_is_here",
    ),
    # mixed and traditional text
    "U21": (
        "corpus/test_sentences.py::test_each_script_is_cut_by_its_own_rule",
        "corpus/test_sources.py::test_traditional_characters_are_noticed",
    ),
    # scripts that cannot be segmented
    "U22": ("corpus/test_sources.py::test_a_script_that_cannot_be_segmented_here_is_named",),
    # dictionaries
    "U23": (
        "corpus/test_dictionary.py::test_bad_lines_are_named_by_number_and_the_rest_is_used",
        "corpus/test_dictionary.py::test_a_million_words_are_read_and_used_in_seconds",
        "pages/test_bad_inputs.py::test_u23_bad_lines_of_an_uploaded_dictionary_are_named_by_number"
        "_and_the_rest_is_used",
    ),
    # samples without a network
    "U24": (
        "corpus/test_download.py::test_what_goes_wrong_is_told_and_no_part_is_left",
        "corpus/test_download.py::test_each_reason_is_told_with_the_upload_and_the_built_in_corpora",
    ),
    "T1": (
        "training/test_cases.py::test_t1_too_few_words_are_refused_with_the_numbers"
        "_and_the_largest_min_count_that_works",
    ),
    "T2": (
        "training/test_cases.py::test_t2_what_is_out_of_range_is_said_at_its_field",
        "training/test_cases.py::test_t2_the_largest_settings_have_an_estimate_of_time_and_memory",
        "pages/test_bad_inputs.py::test_t2_a_combination_that_teaches_nothing_is_explained_and_cannot_be_started",
    ),
    "T3": (
        "training/test_cases.py::test_t3_what_would_fit_holds_for_memory_and_disk_together",
        "pages/test_bad_inputs.py::test_t3_a_run_that_does_not_fit_is_refused_on_the_page_with_what_would_fit",
    ),
    "T4": (
        "training/test_cases.py::test_t4_vectors_that_explode_at_once_end_the_training_and_say_so",
        "training/test_cases.py::test_t4_vectors_that_explode_later_leave_the_last_good_epoch",
    ),
    # one name twice, a double click
    "T5": (
        "jobs/test_queue.py::test_a_double_click_asks_once",
        "store/test_shelf.py::test_two_of_one_name_are_told_apart",
    ),
    # a corpus that is deleted while it is used
    "T6": ("jobs/test_queue.py::test_what_a_job_uses_cannot_be_deleted_meanwhile",),
    # stopping at any moment
    "T7": (
        "jobs/test_queue.py::test_stopping_a_waiting_job_ends_it_at_once_and_again_changes_nothing",
        "jobs/test_queue.py::test_stopping_a_running_job_tells_it_so_and_twice_is_as_good_as_once",
        "jobs/test_tasks.py::test_a_training_that_is_stopped_keeps_the_last_finished_epoch",
    ),
    # a model that cannot go on
    "T8": (
        "training/test_word2vec.py::test_a_model_that_cannot_go_on_says_why",
        "pages/test_bad_inputs.py::test_t8_a_model_whose_corpus_is_gone_says_what_is_missing",
    ),
    # maps of too few or equal words
    "T9": (
        "geometry/test_projection.py::test_a_perplexity_too_large_for_the_words_is_lowered_and_said",
        "geometry/test_projection.py::test_too_few_words_are_refused",
        "geometry/test_projection.py::test_words_with_the_same_vector_do_not_break_a_map",
        "pages/test_odd_maps.py::test_words_that_all_have_one_vector_have_no_map_and_it_is_said",
    ),
    # an unknown word
    "W1": (
        "vectors/test_word_vectors.py::test_an_unknown_word_is_answered_with_the_spelling_that_comes_nearest",
        "vectors/test_spelling.py::test_a_word_in_other_characters_comes_first",
        "pages/test_pages.py::test_an_unknown_word_is_named_with_words_that_look_like_it",
    ),
    # spaces, widths, long texts, signs
    "W2": (
        "geometry/test_word_choice.py::test_a_list_is_read_however_it_was_pasted",
        "vectors/test_spelling.py::test_four_hundred_thousand_words_are_searched_in_a_moment",
    ),
    # a word on both sides
    "W3": ("geometry/test_neighbours.py::test_a_word_on_both_sides_cancels_and_is_remarked",),
    # what is no vector
    "W4": (
        "geometry/test_typed.py::test_the_part_that_is_no_number_is_named",
        "geometry/test_typed.py::test_any_text_is_read_or_refused_and_nothing_else_happens",
        "geometry/test_cosine.py::test_what_has_no_direction_is_refused_by_side",
        "geometry/test_cosine.py::test_different_lengths_are_refused_with_both_lengths",
        "geometry/test_cosine.py::test_a_vector_without_dimensions_is_refused_in_words_of_its_own",
    ),
    # extreme numbers, a million dimensions
    "W5": (
        "geometry/test_cosine.py::test_extreme_components_neither_overflow_nor_vanish",
        "geometry/test_cosine.py::test_a_million_dimensions_are_summed_without_drift",
    ),
    # parallel and opposite
    "W6": ("geometry/test_cosine.py::test_parallel_is_exactly_one_and_opposite_exactly_minus_one",),
    # more neighbours than there are words
    "W7": (
        "geometry/test_neighbours.py::test_a_k_above_the_vocabulary_gives_all_there_are",
        "geometry/test_neighbours.py::test_a_k_of_zero_gives_none",
    ),
    # sets with bad lines
    "W8": (
        "evaluation/test_analogies.py::test_bad_lines_are_told_by_number_and_reason_and_the_rest_goes_on",
        "evaluation/test_analogies.py::test_missing_words_are_named_and_the_questions_listed",
    ),
    # models that cannot be compared
    "W9": (
        "pages/test_compare.py::test_models_without_common_words_are_explained_with_a_look_at_both_and_the_cause",
        "pages/test_compare.py::test_a_model_with_itself_agrees_perfectly_and_no_noise_is_asked_for",
        "pages/test_compare.py::test_a_model_that_was_deleted_meanwhile_is_said",
        "geometry/test_comparison.py::test_models_of_different_dimensions_can_be_compared",
    ),
    # words that look like markup or formulas
    "W10": (
        "browser/test_map.py::test_words_that_look_like_markup_are_shown_as_they_are",
        "browser/test_map_files.py::test_words_that_look_like_markup_stay_words_in_every_file",
        "pages/test_odd_maps.py::test_words_that_look_like_markup_are_drawn_as_words",
        "corpus/test_sheet.py::test_a_cell_that_begins_like_a_formula_gets_an_apostrophe",
        "pages/test_downloads.py::test_neither_a_cell_nor_the_head_of_a_column_is_a_formula",
    ),
    # pickles in any coat
    "M1": (
        "vectors/formats/test_texts.py::test_what_joblib_writes_is_told_to_be_a_pickle",
        "vectors/formats/test_texts.py::test_a_pickle_is_never_loaded_and_the_error_says_how_to_convert",
        "vectors/formats/test_pairs.py::test_arrays_of_objects_are_pickles_and_refused",
        "vectors/test_storage.py::test_an_array_of_objects_is_refused_and_nothing_in_it_runs",
    ),
    # headers that promise something else, files cut short, bytes after the end
    "M2": (
        "vectors/formats/test_texts.py::test_a_header_that_promises_more_or_fewer_words_is_told_by_line",
        "vectors/formats/test_texts.py::test_a_header_of_another_dimension_is_told_at_the_first_line",
        "vectors/formats/test_texts.py::test_bytes_that_are_cut_short_or_go_on_are_told_by_byte",
    ),
    # headers of too much
    "M3": (
        "vectors/formats/test_bounded.py::test_words_of_kilobytes_each_are_no_model",
        "vectors/formats/test_texts.py::test_a_huge_promise_is_refused_from_the_header_at_once",
        "vectors/formats/test_pairs.py::test_a_header_of_safetensors_that_does_not_add_up_is_refused",
    ),
    # words with spaces, empty ones, duplicates, other encodings
    "M4": (
        "vectors/formats/test_nasty_words.py::test_every_word_comes_back_or_the_export_says_before_that_it_will_not",
        "vectors/formats/test_texts.py::test_glove_keeps_words_with_spaces_numbers_and_its_unk",
        "vectors/formats/test_texts.py::test_words_twice_and_empty_ones_are_counted_and_the_first_is_kept",
        "vectors/formats/test_texts.py::test_words_in_another_encoding_are_refused_with_a_proposal_and_read_with_it",
    ),
    # rows without a direction
    "M5": (
        "vectors/formats/test_texts.py::test_rows_of_nan_infinity_and_zeros_are_counted_and_are_nobodys_neighbours",
    ),
    # formats and versions
    "M6": (
        "vectors/formats/test_fasttext_bin.py::test_other_versions_classifiers_and_quantised_models"
        "_are_refused_by_name",
        "vectors/formats/test_pairs.py::test_the_projectors_pair_is_read_with_and_without_a_title",
        "vectors/formats/test_texts.py::test_a_coat_is_told_by_content_and_one_that_is_cut_short_says_so",
    ),
    # larger than memory or disk
    "M7": (
        "vectors/formats/test_import_memory.py::test_importing_takes_less_memory_than_the_matrix_itself",
        "vectors/formats/test_texts.py::test_what_does_not_fit_on_the_disk_is_refused_with_how_many_words_would",
        "vectors/formats/test_texts.py::test_first_words_are_taken_without_reading_on",
    ),
    # addresses
    "M8": (
        "fetching/test_addresses.py::test_what_leads_into_a_private_network_is_refused_by_name_and_by_number",
        "fetching/test_addresses.py::test_a_name_that_leads_elsewhere_at_the_next_hop_is_refused_there",
        "fetching/test_addresses.py::test_a_redirect_into_a_private_network_or_to_another_scheme_is_refused",
        "fetching/test_fetch.py::test_a_server_that_trickles_is_given_up",
        "fetching/test_fetch.py::test_the_checksum_that_a_person_gives_is_compared_and_what_differs_is_not_kept",
    ),
    # archives of ours that were changed by hand or are newer
    "M9": (
        "archive/test_by_hand.py::test_what_was_changed_does_not_come_in_and_the_rest_does",
        "archive/test_by_hand.py::test_a_name_that_such_a_thing_has_not_never_reaches_the_disk",
    ),
    # a worker that is killed
    "P1": (
        "jobs/test_processes.py::test_a_worker_killed_at_any_moment_leaves_an_interrupted_job_and_nothing_half",
        "jobs/test_tasks.py::test_a_real_worker_killed_at_work_leaves_nothing_half",
        "jobs/test_survival.py::test_fifty_kills_at_any_moment_lose_no_model_and_leave_no_row_untrue",
        "browser/test_faults.py::test_a_killed_worker_is_told_as_interrupted_and_can_be_started_again",
    ),
    # a server that is killed
    "P2": (
        "jobs/test_processes.py::test_a_job_outlives_the_process_that_asked_for_it_and_the_next_one_follows",
        "browser/test_faults.py::test_a_killed_server_does_not_end_the_run_and_the_page_comes_back_to_it",
    ),
    # both killed, a reboot, a number that belongs to another process
    "P3": (
        "jobs/test_queue.py::test_a_reboot_leaves_no_job_running_and_what_waited_begins",
        "jobs/test_queue.py::test_a_process_number_that_belongs_to_another_now_is_not_taken_for_the_worker",
        "jobs/test_processes.py::test_a_process_that_only_has_the_number_is_never_ended",
    ),
    # a disk that is full, read-only or gone
    "P4": (
        "store/test_disk.py::test_a_disk_that_fills_while_a_model_is_written_leaves_nothing",
        "store/test_disk.py::test_a_folder_that_may_not_be_written_is_named",
        "store/test_disk.py::test_a_home_that_is_gone_is_said_and_not_silently_made_anew",
        "jobs/test_survival.py::test_a_full_disk_is_told_with_the_bytes_needed"
        "_and_the_queue_goes_on_when_there_is_room",
    ),
    # too little memory in a worker
    "P5": ("jobs/test_worker.py::test_too_little_memory_and_a_full_disk_are_said",),
    # the registry
    "P6": (
        "store/test_index.py::test_a_lock_is_waited_for_and_then_said",
        "store/test_index.py::test_an_older_database_is_migrated_after_a_copy",
        "store/test_index.py::test_a_corrupt_database_is_set_aside_and_made_anew_from_the_folders",
        "store/test_index.py::test_a_newer_database_is_refused_and_left_alone",
    ),
    # a broken folder
    "P7": ("store/test_shelf.py::test_a_folder_with_a_missing_or_changed_file_is_set_aside_and_hinders_nobody",),
    # thirty at once
    "P8": (
        "jobs/test_queue.py::test_thirty_people_who_start_at_once_are_all_told_a_place_of_their_own",
        "jobs/test_queue.py::test_one_who_floods_the_queue_waits_behind_those_who_ask_for_little",
        "browser/test_queue.py::test_one_who_clicks_thirty_times_is_told_the_limit_and_others_are_served_in_between",
    ),
    # two tabs, the way back, a stale address
    "P9": (
        "browser/test_faults.py::test_a_model_deleted_in_one_tab_is_told_in_the_other_and_can_be_undone",
        "pages/test_pages.py::test_the_address_of_a_deleted_model_stays_and_offers_the_model_back",
        "pages/test_bad_inputs.py::test_p9_the_address_of_a_deleted_corpus_says_so_and_offers_it_back",
    ),
    # clocks, and two servers
    "P10": (
        "jobs/test_queue.py::test_a_clock_that_is_set_back_does_not_interrupt_a_worker",
        "jobs/test_processes.py::test_servers_that_dispatch_at_once_start_each_job_once",
        "store/test_holding.py::test_a_home_that_is_used_in_another_container_is_refused_with_its_folder",
    ),
    # another's identifiers
    "S1": (
        "lab/test_separation.py::test_another_s_identifier_is_answered_as_one_that_never_was",
        "browser/test_many.py::test_another_s_addresses_lead_nowhere_until_a_link_lets_one_read"
        "_and_the_link_can_be_ended",
    ),
    # identifiers that are none
    "S2": (
        "store/test_names.py::test_an_identifier_that_is_no_identifier_is_answered_as_missing",
        "jobs/test_queue.py::test_an_unknown_job_is_missing_whatever_the_address_says",
    ),
    # keys that are guessed, sent on, or fixed
    "S3": (
        "pages/test_workspace.py::test_the_first_visit_gets_a_random_key_that_no_script_and_no_other_site_can_use",
        "browser/test_queue.py::test_a_browser_gets_one_key_that_stays_out_of_sight",
        "browser/test_sign_in.py::test_who_signs_in_takes_the_work_along_and_gets_another_key_on_the_way_in_and_out",
    ),
    # words of a text in logs and metrics
    "S4": (
        "operations/test_logs.py::test_no_call_writes_a_name_or_a_text_into_a_log",
        "operations/test_metrics.py::test_no_name_workspace_identifier_or_text_is_in_the_metrics",
    ),
    # kept results of others
    "S5": ("lab/test_separation.py::test_a_kept_answer_is_given_only_to_who_may_read_the_model",),
    # what costs much
    "S6": (
        "geometry/test_word_choice.py::test_more_words_than_a_map_takes_are_cut_and_said",
        "geometry/test_neighbours.py::test_a_k_above_the_vocabulary_gives_all_there_are",
        "pages/test_cosine_words.py::test_an_address_that_asks_for_too_much_shows_the_page_as_it_begins",
    ),
    # packages
    "S7": (
        "operations/test_packages.py::test_every_requirement_has_a_lowest_version_and_ends_before_one_that_nobody_tried",
        "operations/test_packages.py::test_the_licence_of_every_package_is_known_and_allowed",
    ),
}


@cache
def names_in(path):
    tree = ast.parse((HERE / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_row_has_its_tests():
    assert set(OWED) == {f"{kind}{number}" for kind, rows in ROWS.items() for number in range(1, rows + 1)}
    assert all(OWED.values())


@pytest.mark.parametrize("row", OWED)
def test_the_tests_of_a_row_are_there(row):
    for named in OWED[row]:
        path, _, name = named.partition("::")
        assert name in names_in(path), named
