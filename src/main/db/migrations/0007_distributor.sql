-- 0007_distributor: who brought a film into the cinemas.
--
-- A step of its own and not a line in 0006: libraries of people who build Matinee themselves are at 6 already, and a step that
-- has run anywhere is never edited.

-- One name as somebody would say it ("Sony Pictures Classics"); NULL where nobody said. It is not searched.
ALTER TABLE film ADD COLUMN distributor TEXT;
