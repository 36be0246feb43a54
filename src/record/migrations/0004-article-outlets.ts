// Every outlet that printed a text, not only the one whose copy gives the article its date: what forty papers print is in each of them. Frozen: a change
// of the schema is a new migration.

export const SQL = `
CREATE TABLE article_outlets (
  outlet {text} NOT NULL,
  article {integer} NOT NULL,
  PRIMARY KEY (outlet, article)
) {keyed};
INSERT INTO article_outlets (outlet, article)
  SELECT DISTINCT {string printing outlet}, article FROM printings WHERE {string printing outlet} IS NOT NULL;
CREATE INDEX article_outlets_article ON article_outlets (article);
DROP INDEX articles_outlet;
`;
