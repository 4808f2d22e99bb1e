### Lesson 14: the self-test.

lesson-self-test-title = Self-test
lesson-self-test-lead = Twelve questions drawn from the exercises of all lessons, with other numbers each time. Right or wrong is told at the end.
