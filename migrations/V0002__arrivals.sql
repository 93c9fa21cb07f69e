-- New rows of a table that one operation brought: until they are changed they are their own first image, so history
-- keeps their count and a digest instead of a copy of each (docs/decisions/0012-arrivals.md).
CREATE TABLE arrival (
    mark      BLOB NOT NULL CHECK (length(mark) = 5),     -- the last five bytes of every identifier the operation gave
    entity    INTEGER NOT NULL REFERENCES entity (id),
    first     BLOB NOT NULL,
    last      BLOB NOT NULL,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    shape     INTEGER NOT NULL REFERENCES image_shape (id),
    count     INTEGER NOT NULL,
    digest    INTEGER NOT NULL,
    PRIMARY KEY (mark, entity, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX arrival_by_operation ON arrival (operation);
CREATE INDEX arrival_by_entity ON arrival (entity);
CREATE INDEX arrival_by_shape ON arrival (shape);
CREATE TRIGGER arrival_is_never_edited BEFORE UPDATE ON arrival BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER arrival_is_never_deleted BEFORE DELETE ON arrival BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
