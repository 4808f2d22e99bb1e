### Lesson 3: the company a word keeps.

lesson-company-title = The company a word keeps
lesson-company-lead = The distributional hypothesis: words in like contexts have like meanings (J. R. Firth, 1957).

lesson-company-frame-title = Fill the gap
lesson-company-frame-ask = The teaching corpus has the frame “{ $frame }”. Which of these words stands in the gap most often?
lesson-company-frame-answer = It stands there { $count } times. Of { $places } places in all, the most frequent words are: { $most }.
lesson-company-frame-why = People answer by common sense. The program has none: it counted sentences. Words that fill the same gap can often stand in for one another.

lesson-company-both-title = Three gaps, two words
lesson-company-both-ask = Three frames: { $frames }. How many of them do both “{ $first }” and “{ $second }” fill?
lesson-company-both-answer = Both fill { $both } of them, about equally often.
lesson-company-both-why = A single gap proves little: nearly anything can be liked. Filling several of the same gaps is what makes two words alike in use.

lesson-company-shared-title = Contexts in common
lesson-company-shared-ask = Now any context: the { $window } words on either side of “{ $word }”. Which of these shares most contexts with it?
lesson-company-shared-answer = “{ $best }” shares { $shared }. The table has the first of them, with how often each occurs.
lesson-company-shared-why = Only contexts that chance does not explain are counted (a log-likelihood ratio above 3.84). Words such as “the” stand near everything, and so count for nothing.

lesson-company-novel-frame-title = The same in a real novel
lesson-company-novel-frame-ask = Journey to the West has { NUMBER($tokens) } tokens, and among them the frame “{ $frame }” (“… laughed and said”). Which of these stands in the gap most often: the Monkey King (行者), the pig (八戒), a mountain (山), a horse (马)?
lesson-company-novel-frame-answer = It stands there { $count } times. Of { $places } places in all, the most frequent words are: { $most }.
lesson-company-novel-frame-why = Those who laugh and speak are characters, not mountains and horses. The program knows nothing of it: it counted sentences of the novel, and the words that fill the gap happen to be of one kind.

lesson-company-novel-title = Contexts in the novel
lesson-company-novel-ask = Journey to the West again, and not one frame alone. Look at the { $window } words on either side of “{ $word }” (the Monkey King): which of these shares most contexts with it?
lesson-company-novel-answer = “{ $best }” shares { $shared } contexts.
lesson-company-novel-why = No grammar wrote this novel, and the regularity is still there. Characters keep the company of characters, places that of places.

lesson-company-exercise-nearest-ask = In the teaching corpus, which of these shares most contexts with “{ $word }”?
lesson-company-exercise-nearest-answer = “{ $best }” shares { $shared }.
lesson-company-exercise-count-ask = In the teaching corpus, which word has “{ $context }” within { $window } words of it more often?
lesson-company-exercise-count-answer = { $count } times.
