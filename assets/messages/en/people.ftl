### Many people on one server: signing in, sharing, rooms.

sign-in = Sign in
sign-in-help = Your work is then yours in every browser. Without it, it belongs to this browser alone.
sign-out = Sign out
sign-out-help = Signed in: { $name }
take-along = Before you signed in, this browser made { $number ->
    [1] one model or corpus
   *[other] { NUMBER($number) } models and corpora
  }.
take-along-rest = { $number ->
    [one] One model or corpus did not fit: the limits on this page are reached. Delete what you no longer need, then take it along; in this browser that is possible for a day after signing in.
   *[other] { NUMBER($number) } models or corpora did not fit: the limits on this page are reached. Delete what you no longer need, then take them along; in this browser that is possible for a day after signing in.
}
take-along-do = Take along
name-shared = { $name } (shared)
people-title = Other people: shared models, rooms
people-view = What to show
people-view-shared = Shared
people-view-rooms = Rooms
people-received = Shared with me
people-received-model = { $name }: the model, without its sentences
people-received-corpus = { $name }: the model with its sentences
people-received-text = { $name }: the text
people-gone = { $name }: no longer shared
people-strike = Remove from the list
people-given = Shared by me
people-given-model = { $names }, without the sentences, since { $moment }
people-given-corpus = { $names }, with the sentences of { $texts }, since { $moment }
people-given-text = The text “{ $texts }”, since { $moment }
people-given-binned = In the bin: { $names }. Others can read it again as soon as it is restored.
people-given-gone = Shared since { $moment }; nothing of it is here any more
people-shared-again = “{ $name }” is still shared: others can read it again.
people-withdraw = Stop sharing
share-model = Share
share-model-note = Whoever has the link can look at this model, and at nothing else of yours. You can stop sharing at any time.
share-view = This view shows what only you can see: { $names }. A link with access lets others see it, until you stop sharing on the page Models.
share-with-corpus = With the sentences
share-with-corpus-help = The corpus can then be read too: sentences of a word, contexts, new trainings. Uploaded files stay yours. Without it, others see words and vectors only.
share-make = Make a link with access
share-once = The link is shown this once. Only its hash is kept, so copy it now, or make another one later.
share-code-access = QR code of the link with access
share-type = Code or link
share-type-help = A link that somebody gave you, or its last part: 26 letters and digits.
share-open = Open
share-copy = Copy into my workspace
share-copy-help = The copy is yours. It stays when sharing ends, and counts towards your storage.
share-copied = “{ $name }” is yours now.
shared-now = “{ $name }” was shared with you. You can look at it and take a copy; its sentences stay with the owner.
shared-now-text = The text “{ $name }” was shared with you. You can look at it, train on it and take a copy.
shared-now-corpus = “{ $name }” was shared with you, with its sentences. You can look at it and take a copy.
room-joined = Room { $room }. You are there as { $name }. While you are in, the lecturer can look at all your models, not at your texts.
room-leave = Leave
room-join = Join a room
room-join-note = The lecturer then sees the name that you choose and can look at all your models, not at your texts. You can leave at any time; nothing of yours is seen then.
room-code = Code of the room
room-name = My name in the room
room-join-do = Join
room-make = Open a room
room-make-note = For a class: students join with a code. You see the finished models of those who are in, and they can leave at any time.
room-title = Name of the room
room-make-do = Open
room-told = { $students ->
    [1] one student
   *[other] { $students } students
  }, { $models ->
    [1] one model
   *[other] { $models } models
  }. The code to join:
room-close = Close the room
room-close-ask = Everybody will be out of the room, and its code will no longer work.
room-close-do = Close
room-close-not = Keep it
room-column-student = student
room-column-model = model
room-column-trainer = trainer
room-column-corpus = corpus
room-column-words = words
room-column-made = made
room-model = { $name }: { $model }
room-pick = Look at one, or compare two
room-compare = Compare
error-not-yours = It was shared with you, so you can look at it but not change it. Take a copy into your workspace to change that.
error-missing-share = This code opens nothing. It may have been mistyped, or the owner no longer shares. Ask for a new link.
error-missing-room = There is no such room here. It may have been closed.
error-too-many-shares = You share { $most } things already, which is the limit. Stop sharing some on the page Models, then try again.
error-too-many-tries = Too many wrong codes. Try again in { $minutes ->
    [1] one minute
   *[other] { $minutes } minutes
  }.
error-room-unknown = No room has this code. Look at it again: eight letters, no digits.
error-room-full = The room is full: { NUMBER($most) } are in it already. Tell the lecturer.
error-too-many-rooms = You have { $most } rooms already, which is the limit. Close one, then open another.
error-in-use-elsewhere = Somebody with whom it is shared works on it just now. Wait until that is done, or stop sharing, then delete.
room-pick-placeholder = Choose one or two
card-not-shared = The model was shared with you, its sentences were not.
about-data-many = Only you see your models, corpora and notes, unless you share them. Without signing in, they belong to this browser. Delete them on the page Models; emptying the bin deletes for good.
sign-in-first = This server is for people who sign in. Use the button at the top; the first page opens then.
sign-in-missing = This server is for people who sign in, but no way to do so is set up. Tell its operator.
share-view-text = This view shows a text that only you can see: { $names }. A link with access lets others see it, its sentences and counts but not the uploaded files, until you stop sharing on the page Models.
