### Lesson 10: trained or not.

lesson-trained-title = Trained or not
lesson-trained-lead = The same three questions to random vectors, after 5 epochs, and after 30. Nothing but the epochs differs.

lesson-trained-random-title = Random vectors
lesson-trained-random-ask = Before training, each vector is random numbers. What is the cosine of “{ $first }” and “{ $second }” then?
lesson-trained-random-opposite = Near −1
lesson-trained-random-nothing = Near 0
lesson-trained-random-alike = Near 1
lesson-trained-random-answer = It is { $cosine }. “{ $second }” ranks { $rank } among the neighbours of “{ $first }”, which is a guess. The table has the three questions: how alike, who is nearest, and a sum of words.
lesson-trained-random-why = In many dimensions two random directions are nearly always close to a right angle. Dense does not mean meaningful: that it is trained is the point of an embedding.

lesson-trained-few-title = Only 5 epochs
lesson-trained-few-ask = From these random vectors, the teaching corpus is learned for { $few } epochs with the settings of the lecture note’s model 2 (128 dimensions, window 5). Take any two words: what is their cosine on average?
lesson-trained-few-low = Below 0.3
lesson-trained-few-middle = From 0.3 to 0.75
lesson-trained-few-high = Above 0.75
lesson-trained-few-answer = Random pairs have { $chance } on average, and “{ $first }” and “{ $second }” have { $cosine }. The cosine is high and says little.
lesson-trained-few-why = At first all vectors go the same way; only later do they part. With too few epochs they stop on the road, and everything looks like everything else.

lesson-trained-many-title = Now 30 epochs
lesson-trained-many-ask = Corpus, settings and seed stay as they are; only the epochs go from { $few } to { $many }. In which model do “{ $first }” and “{ $second }” stand highest above random pairs?
lesson-trained-many-epochs-0 = Random vectors
lesson-trained-many-epochs-5 = 5 epochs
lesson-trained-many-epochs-30 = 30 epochs
lesson-trained-many-answer = They stand { $gap } above. In this model a high cosine means something.
lesson-trained-many-why = The teaching corpus is so regular that nearest words and sums are mostly right after 5 epochs already, but the cosines have not parted yet. What counts is not the cosine but how far it stands above random pairs. This program writes that comparison beside every cosine.

lesson-trained-novel-title = On the novel
lesson-trained-novel-ask = The lecture note’s model 2 on Journey to the West, { $few } epochs. Take any two words: what is their cosine on average?
lesson-trained-novel-low = Below 0.3
lesson-trained-novel-middle = From 0.3 to 0.75
lesson-trained-novel-high = Above 0.75
lesson-trained-novel-answer = { $few_mean } after { $few } epochs, { $many_mean } after { $many }. The lecture note’s 0.98 does not say “very alike”, it says “not finished”. (孙悟空 is the Monkey King, 猪八戒 the pig, 孙行者 another name of the first.)
lesson-trained-novel-why = The novel has a third of a million tokens, for which 5 epochs are far too few. More epochs, skip-gram or a method that counts give telling neighbours.
lesson-trained-nearest = nearest to “{ $word }”
lesson-trained-epochs = { $epochs ->
    [0] random
   *[other] { $epochs } epochs
  }

lesson-trained-exercise-means-ask = Mean cosines of random pairs in three models. Which model is trained best?
lesson-trained-exercise-means-answer = The nearer the mean is to 0, the farther the vectors have parted.
lesson-trained-exercise-above-ask = A cosine is { $cosine }. Random pairs of the same model have a mean of { $mean } and a standard deviation of { $deviation }. How many standard deviations does it stand above the mean, to one decimal?
lesson-trained-exercise-above-answer = Take the difference and divide: about { $deviations }.
