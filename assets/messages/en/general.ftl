error-general = Something did not work. Please try again.
error-out-of-range = { $field }: { $value } is outside { $low } to { $high }.
error-not-a-choice = { $field }: “{ $value }” is none of { $options }.
error-word-unknown = “{ $word }” is not in this model's vocabulary. Words that look like it: { $alike }.
error-word-unknown-bare = “{ $word }” is not in this model's vocabulary. Check the spelling, or choose another word from the list.
error-stopped = Stopped before there was a result to keep.
