-- From a table of transactions to the rows of a BuyingTable and of a SpendTable, counted in the database.
--
--   transactions(customer_id, day, amount)   one currency, no refunds; day is a date (in SQLite a text such as '1997-09-30')
--   :end                                     the last day of observation
--   7.0                                      days in the unit: TimeUnit.Weeks (Days 1.0, Months 30.4375, Years 365.25)
--
-- Written for SQLite 3.25 and later. In PostgreSQL, days are counted by subtracting dates: write
--   MAX(p.day) - s.first_day     for   julianday(MAX(p.day)) - julianday(s.first_day)
--   CAST(:end AS date) - s.first_day   for   julianday(:end) - julianday(s.first_day)
-- and divide by 7.0::double precision; keep amount a numeric, so that sums are exact before they are divided.
-- SQLite adds numbers with decimal places in binary, so that equal spends may come out as two rows: keep whole cents there, and divide by 100.0 last.
-- A database that is split by customer runs this in each part: the tables of the parts merge.

-- 1. Rows of BuyingTable.OfRows: frequency, recency, age, customers.
WITH purchases AS (             -- the transactions of a customer on a day are one purchase
    SELECT customer_id, day, SUM(amount) AS spend
    FROM transactions
    WHERE day <= :end
    GROUP BY customer_id, day
),
starts AS (
    SELECT customer_id, MIN(day) AS first_day
    FROM purchases
    GROUP BY customer_id
),
customers AS (                  -- the first purchase is neither in the frequency nor in the spend
    SELECT s.customer_id,
           COUNT(*) - 1 AS frequency,
           julianday(MAX(p.day)) - julianday(s.first_day) AS recency_days,
           julianday(:end) - julianday(s.first_day) AS age_days,
           SUM(CASE WHEN p.day > s.first_day THEN p.spend ELSE 0 END) AS repeat_spend
    FROM purchases p
    JOIN starts s ON s.customer_id = p.customer_id
    GROUP BY s.customer_id, s.first_day
)
SELECT frequency, recency_days / 7.0 AS recency, age_days / 7.0 AS age, COUNT(*) AS customers
FROM customers
WHERE age_days > 0              -- who first bought on the last day had no time to buy again
GROUP BY frequency, recency_days, age_days
ORDER BY frequency, recency_days, age_days;

-- 2. Rows of SpendTable.OfRows: frequency, mean spend, customers. The three parts of WITH are those of the first query.
WITH purchases AS (
    SELECT customer_id, day, SUM(amount) AS spend
    FROM transactions
    WHERE day <= :end
    GROUP BY customer_id, day
),
starts AS (
    SELECT customer_id, MIN(day) AS first_day
    FROM purchases
    GROUP BY customer_id
),
customers AS (
    SELECT s.customer_id,
           COUNT(*) - 1 AS frequency,
           SUM(CASE WHEN p.day > s.first_day THEN p.spend ELSE 0 END) AS repeat_spend
    FROM purchases p
    JOIN starts s ON s.customer_id = p.customer_id
    GROUP BY s.customer_id, s.first_day
)
SELECT frequency, repeat_spend * 1.0 / frequency AS mean_spend, COUNT(*) AS customers
FROM customers
WHERE frequency > 0 AND repeat_spend > 0
GROUP BY frequency, repeat_spend
ORDER BY frequency, repeat_spend;
