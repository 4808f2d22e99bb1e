## The board, step by step

board-answer-hidden = cos θ = ?
board-answer-later = The answer stands here as soon as the last step is shown.
board-keys = → or space: next step · ←: one back
board-step-of = Step { $number } of { $steps }
board-digits = Decimals
board-digits-help = All digits come from the exact value: none of them was rounded in an earlier step. The angle has two fewer.
board-pasted = { $start } … ({ NUMBER($letters) } characters)
board-not-in-address = This vector is too long for the address: it stays here, but a link to this view will not carry it.

## The picture

picture-label-2 = Vectors { $first } and { $second } in the plane, with the unit circle, the angle between them and the projection of { $first } on { $second }. Both tips can be moved.
picture-label-3 = Vectors { $first } and { $second } in space, with the plane that both span, the angle and the projection of { $first } on { $second }. The arrow keys turn the view, Home resets it.
picture-label-plane = { $first } and { $second } in the plane that both span, with the angle between them and the projection of { $first } on { $second }.
picture-hint-2 = Drag a tip, or choose it with Tab and move it with the arrow keys. Green: the projection of { $first } on { $second }. Dotted: the unit circle with both directions.
picture-hint-3 = Drag to turn, or use the arrow keys; a double click resets the view. Green: the projection of { $first } on { $second }. Dotted: the unit circle in the plane of both.
picture-hint-plane = Green: the projection of { $first } on { $second }.
picture-touch-2 = Drag a tip. Green: the projection of { $first } on { $second }. Dotted: the unit circle with both directions.
picture-touch-3 = Drag sideways to turn. Green: the projection of { $first } on { $second }. Dotted: the unit circle in the plane of both.
picture-touch-plane = Green: the projection of { $first } on { $second }.
picture-tip = Tip of { $name }
picture-twin = The picture as figure, table and Python lines
picture-later = The picture appears with the last step: it shows the angle.
