"""Makes the folders that run.sh measures. folders.py FOLDER COUNT BYTES: COUNT JSON files of about BYTES each, 100 to a
subfolder; of these one holds sound mail settings."""
import json
import os
import sys

MAIL = {"Host": "smtp.contoso.com", "Port": 587, "SecureSocketOptions": "StartTls", "From": "shop@contoso.com"}


def entry(number):
    return {"Id": number, "Name": f"Article {number}", "Price": number * 0.25, "Tags": ["new", "blue"], "IsListed": True, "Stock": None}


def main(folder, count, size):
    pad = max(1, int(size) // len(json.dumps({"Shop": [entry(10_000)]}, indent=2)))
    for number in range(int(count)):
        under = os.path.join(folder, f"part{number // 100}")
        os.makedirs(under, exist_ok=True)
        settings = {"Shop": [entry(number * pad + at) for at in range(pad)]}
        name = f"settings{number}.json"
        if number % 100 == 0:
            settings["Smtp"] = MAIL
            name = "appsettings.json"
        with open(os.path.join(under, name), "w", encoding="utf-8") as file:
            json.dump(settings, file, indent=2)


main(*sys.argv[1:])
