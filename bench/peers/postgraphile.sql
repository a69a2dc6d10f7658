-- What PostGraphile needs of the database to be asked the operations of the bench as directly as can be.
alter table "Article" add constraint "Article_slug_key" unique using index "Article_slug_key";

create function "Article_body"(article "Article") returns text language sql stable as $$
  select body from "Revision" where "articleId" = article.id order by number desc limit 1
$$;

create function "Article_quoteCount"(article "Article") returns int language sql stable as $$
  select count(*)::int from "Quote" where "articleId" = article.id
$$;

create function "people"(ids int[]) returns setof "Entity" language sql stable as $$
  select "Entity".* from unnest(ids) with ordinality as asked(id, place) join "Entity" using (id) order by place
$$;
