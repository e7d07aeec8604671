-- zh: 结果表中没有学生或教师个人
-- en: No mart holds a pupil or a teacher
-- severity: fail
SELECT table_name, column_name
FROM information_schema.columns
WHERE table_schema = 'marts' AND regexp_matches(column_name, '^(pupil|student|teacher|person)_?(id|name|no|number)s?$|学籍号|考号|姓名')
