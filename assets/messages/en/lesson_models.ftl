### Lesson 13: Word2Vec, BERT, LLM.

lesson-models-title = Word2Vec, BERT, LLM
lesson-models-lead = Parameters, data, cost, look-up: what each can do and what it cannot.

lesson-models-parameters-title = How many parameters
lesson-models-parameters-ask = Word2Vec has an input and an output vector for each word. With { NUMBER($words) } words and { $size } dimensions, how many parameters is that?
lesson-models-parameters-answer = { NUMBER($parameters) }. BERT has about 10⁸, an LLM 10⁹ to 10¹².
lesson-models-parameters-why = Parameters are the numbers to be learned. Those of Word2Vec all stand in one table with no deeper layers, so one computer trains it in minutes.
lesson-models-example = this question
lesson-models-teaching = teaching model

lesson-models-lookup-title = How long a look-up takes
lesson-models-lookup-ask = Static vectors are looked up in a table. When the vocabulary grows from { NUMBER($small) } words to { NUMBER($large) }, how many times as long does a look-up take? (Measured on this machine.)
lesson-models-lookup-hundred = About a hundred times
lesson-models-lookup-ten = About ten times
lesson-models-lookup-same = About the same
lesson-models-lookup-answer = { $first } µs against { $second } µs, { NUMBER($ratio, maximumFractionDigits: 1) } times as long.
lesson-models-lookup-why = A hash table computes the place and does not search, so the time does not depend on the size: O(1). BERT computes a forward pass for each input, and an LLM is several to several hundred times slower still.

lesson-models-senses-title = One word, many senses
lesson-models-senses-ask = “{ $word }” may be a fruit or a company. How many vectors does Word2Vec have for it?
lesson-models-senses-answer = One, whatever sentence it stands in.
lesson-models-senses-why = That is what static means: all senses share one vector, which leans towards the sense that is frequent in the corpus. A contextual model such as BERT reads the whole sentence and gives another vector each time.

lesson-models-choose-title = Which to choose
lesson-models-choose-ask = Tens of thousands of look-ups a second, similarity and recall only, a small budget. Which one?
lesson-models-choose-static = Word2Vec class
lesson-models-choose-bert = BERT / SBERT class
lesson-models-choose-llm = LLM (such as LLaMA-7B)
lesson-models-choose-answer = For many requests at low delay, static vectors remain the first choice. What the first column says of “here” was measured on this machine.
lesson-models-choose-why = Similarity, clustering, recall: Sentence-BERT or a domain’s Word2Vec. Generation and reasoning: an LLM. Many systems recall with vectors and re-rank with an LLM.

lesson-models-row-signal = training signal
lesson-models-row-parameters = parameters
lesson-models-row-data = training data
lesson-models-row-hardware = hardware
lesson-models-row-cost = cost
lesson-models-row-lookup = look-up
lesson-models-row-senses = senses of “apple”
lesson-models-row-generation = generation, answering
lesson-models-row-retrieval = fast similarity retrieval
lesson-models-static-signal = unsupervised: word order or co-occurrence
lesson-models-static-parameters = 10⁵–10⁶ (here { NUMBER($here) })
lesson-models-static-data = 10⁶–10⁹ words (here { NUMBER($here) })
lesson-models-static-hardware = one CPU or GPU, hours (here { $here } s)
lesson-models-static-cost = a few to a few hundred yuan
lesson-models-static-lookup = O(1) table (here { $here } µs)
lesson-models-static-senses = no
lesson-models-static-generation = no
lesson-models-static-retrieval = best
lesson-models-bert-signal = self-supervised
lesson-models-bert-parameters = 10⁸
lesson-models-bert-data = –
lesson-models-bert-hardware = –
lesson-models-bert-cost = –
lesson-models-bert-lookup = a forward pass for each input
lesson-models-bert-senses = yes
lesson-models-bert-generation = no, or with other parts
lesson-models-bert-retrieval = good
lesson-models-llm-signal = self-supervised: next token
lesson-models-llm-parameters = 10⁹–10¹²
lesson-models-llm-data = 10¹² tokens
lesson-models-llm-hardware = hundreds to thousands of GPUs, weeks to months
lesson-models-llm-cost = millions of dollars
lesson-models-llm-lookup = a deep forward pass, several to several hundred times slower
lesson-models-llm-senses = yes
lesson-models-llm-generation = yes
lesson-models-llm-retrieval = slow and costly

lesson-models-exercise-parameters-ask = { NUMBER($words) } words, { $size } dimensions, a table for input and one for output. How many parameters?
lesson-models-exercise-parameters-answer = Two tables:
lesson-models-exercise-room-ask = The input vectors alone: { NUMBER($words) } words, { $size } dimensions, 4 bytes a number. How many MB (10⁶ bytes)? (Within 0.5 is right.)
lesson-models-exercise-room-answer = Words × dimensions × 4 bytes:
