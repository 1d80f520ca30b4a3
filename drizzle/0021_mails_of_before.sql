-- Of what was on its way before hand-overs were written down, nobody knows whether it arrived: it is not sent again.
UPDATE `mail` SET `handed_over_at` = `claimed_at` WHERE `sent_at` IS NULL AND `failed_at` IS NULL;
